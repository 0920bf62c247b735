import type { ReactNode } from 'react'
import { NavigationLink, type Place } from './navigation-link.tsx'

type PhoneShellProps = {
  places: readonly Place[]
  current: string
  onGo: (href: string) => void
  navigationLabel: string
  children: ReactNode
}

export function PhoneShell({ places, current, onGo, navigationLabel, children }: PhoneShellProps) {
  return (
    <div className="mx-auto min-h-dvh print:min-h-0 max-w-180 pb-20 print:max-w-none print:pb-0">
      <main id="main">{children}</main>
      <nav
        aria-label={navigationLabel}
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] print:hidden"
      >
        <div className="mx-auto flex max-w-180">
          {places.map((place) => (
            <NavigationLink
              key={place.href}
              href={place.href}
              current={place.href === current}
              onGo={onGo}
              className="flex min-h-15 flex-1 flex-col items-center justify-center gap-0.5 text-12 text-ink-500 no-underline -outline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:text-copper-700"
            >
              {place.icon}
              {place.label}
            </NavigationLink>
          ))}
        </div>
      </nav>
    </div>
  )
}
