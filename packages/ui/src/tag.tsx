import type { ReactNode } from 'react'
import { StateMark, type StateShape } from './state-mark.tsx'

const tones = {
  copper: 'bg-copper-50 text-copper-700',
  jade: 'bg-jade-50 text-jade-700',
  cinnabar: 'bg-cinnabar-50 text-cinnabar-700',
  amber: 'bg-amber-50 text-amber-700',
  ink: 'bg-head text-ink-700',
} as const

export type Tone = keyof typeof tones

const shapes: Partial<Record<Tone, StateShape>> = { jade: 'passed', cinnabar: 'failed', amber: 'unknown' }

export function Tag({
  tone = 'copper',
  shape,
  children,
}: {
  tone?: Tone
  shape?: StateShape
  children: ReactNode
}) {
  const drawn = shape ?? shapes[tone]
  return (
    <span
      className={`inline-flex min-h-6 items-center gap-1.5 rounded-md px-2 text-13 leading-snug ${tones[tone]}`}
    >
      {drawn && <StateMark shape={drawn} size={13} />}
      {children}
    </span>
  )
}
