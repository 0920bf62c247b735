import { useRef, type ComponentProps, type MouseEvent, type ReactNode } from 'react'

const base =
  'inline-flex items-center justify-center gap-2 rounded-control border font-semibold text-15 leading-tight text-center no-underline transition-colors disabled:opacity-55 aria-disabled:opacity-55'

const variants = {
  primary: 'border-copper-600 bg-copper-600 text-white hover:bg-copper-700 active:bg-copper-700',
  secondary: 'border-copper-200 bg-white text-copper-700 hover:bg-copper-50 hover:border-copper-300',
  danger: 'border-cinnabar-700 bg-cinnabar-700 text-white hover:bg-cinnabar-900',
  quiet: 'border-transparent bg-transparent text-copper-700 hover:bg-copper-50',
} as const

const sizes = {
  regular: 'min-h-11 px-4.5 py-2',
  small: 'min-h-11 px-3.5 py-1.5 sm:min-h-9 text-14',
} as const

export type ButtonVariant = keyof typeof variants

export function buttonClass(
  variant: ButtonVariant = 'primary',
  size: keyof typeof sizes = 'regular',
): string {
  return `${base} ${variants[variant]} ${sizes[size]}`
}

type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: keyof typeof sizes
  busy?: boolean
}

export function Button({ variant, size, busy = false, className = '', children, ...rest }: ButtonProps) {
  const isSecond = useSecondClick()
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isSecond(event.timeStamp)) event.preventDefault()
    else rest.onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      onClick={click}
      disabled={rest.disabled === true || busy}
      aria-busy={busy || undefined}
      className={`${buttonClass(variant, size)} ${className}`}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}

export function IconButton({
  label,
  children,
  className = '',
  ...rest
}: ComponentProps<'button'> & { label: string; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`inline-grid size-11 shrink-0 place-items-center rounded-control text-ink-700 hover:bg-copper-50 ${className}`}
    >
      {children}
    </button>
  )
}

const doubleClickMs = 500

/** The second half of a double click would send an act twice, or act on what the first half brought. */
function useSecondClick(): (at: number) => boolean {
  const last = useRef(-Infinity)
  return (at) => {
    if (at - last.current < doubleClickMs) return true
    last.current = at
    return false
  }
}

function Spinner() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="animate-spin">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeOpacity=".3" strokeWidth="2.5" />
      <path d="M8 1.5A6.5 6.5 0 0 1 14.5 8" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  )
}
