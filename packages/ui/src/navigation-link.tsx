import type { MouseEvent, ReactNode } from 'react'

export type Place = {
  href: string
  label: string
  icon: ReactNode
  count?: number | undefined
  group?: string | undefined
}

type NavigationLinkProps = {
  href: string
  current?: boolean
  onGo: (href: string) => void
  className: string
  children: ReactNode
}

export function NavigationLink({ href, current = false, onGo, className, children }: NavigationLinkProps) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onGo(href)
      }}
      className={className}
    >
      {children}
    </a>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
