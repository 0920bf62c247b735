import { Menu, X } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { IconButton } from './button.tsx'
import { NavigationLink, type Place } from './navigation-link.tsx'
import { writeCount } from './writing/date.ts'

type DeskShellProps = {
  brand: string
  places: readonly Place[]
  current: string
  onGo: (href: string) => void
  who: ReactNode
  words: { skip: string; navigation: string; openMenu: string; closeMenu: string }
  children: ReactNode
}

export function DeskShell({ brand, places, current, onGo, who, words, children }: DeskShellProps) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    if (!open) return
    setOpen(false)
    opener.current?.focus()
  }
  const go = (href: string) => {
    setOpen(false)
    onGo(href)
  }
  return (
    <div className="min-h-dvh print:min-h-0 lg:grid lg:grid-cols-[13.25rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-control bg-white px-3 py-2 focus:translate-y-0"
      >
        {words.skip}
      </a>
      <header
        onKeyDown={(event) => event.key === 'Escape' && close()}
        className="sticky top-0 z-30 border-b border-line bg-white lg:static lg:border-r lg:border-b-0 print:hidden"
      >
        <div className="flex flex-col lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:px-3 lg:py-4">
          <div className="flex items-center justify-between px-4 py-1.5 lg:px-3 lg:pb-3">
            <Brand label={brand} />
            <IconButton
              ref={opener}
              label={open ? words.closeMenu : words.openMenu}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="lg:hidden"
            >
              {open ? <X size={22} aria-hidden="true" /> : <Menu size={22} aria-hidden="true" />}
            </IconButton>
          </div>
          <div className={`${open ? 'flex' : 'hidden'} flex-1 flex-col px-3 pb-4 lg:flex lg:px-0 lg:pb-0`}>
            <nav aria-label={words.navigation} className="space-y-2.5">
              {groupsOf(places).map((group) => (
                <RailGroup key={group.places[0]?.href} {...group} current={current} onGo={go} />
              ))}
            </nav>
            <div className="mt-auto px-3 pt-6 text-13 text-ink-500">{who}</div>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none sm:px-7 lg:py-6 print:p-0">
        {children}
      </main>
    </div>
  )
}

interface PlaceGroup {
  label: string | undefined
  places: Place[]
}

/** Places that follow each other under one heading, in their order. */
function groupsOf(places: readonly Place[]): PlaceGroup[] {
  const groups: PlaceGroup[] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last && last.label === place.group) last.places.push(place)
    else groups.push({ label: place.group, places: [place] })
  }
  return groups
}

type RailGroupProps = PlaceGroup & { current: string; onGo: (href: string) => void }

function RailGroup({ label, places, current, onGo }: RailGroupProps) {
  const id = useId()
  return (
    <div {...(label === undefined ? {} : { role: 'group', 'aria-labelledby': id })}>
      {label !== undefined && (
        <p id={id} className="px-3 pb-0.5 text-13 text-ink-500">
          {label}
        </p>
      )}
      <div className="grid grid-cols-2 gap-0.5 sm:grid-cols-3 lg:grid-cols-1">
        {places.map((place) => (
          <RailPlace key={place.href} place={place} current={place.href === current} onGo={onGo} />
        ))}
      </div>
    </div>
  )
}

function RailPlace({
  place,
  current,
  onGo,
}: {
  place: Place
  current: boolean
  onGo: (href: string) => void
}) {
  return (
    <NavigationLink
      href={place.href}
      current={current}
      onGo={onGo}
      className="flex min-h-11 items-center gap-2.5 rounded-lg px-3 text-15 text-ink-700 no-underline hover:bg-copper-50 aria-[current=page]:bg-copper-50 aria-[current=page]:font-semibold aria-[current=page]:text-copper-700 lg:min-h-9"
    >
      {place.icon}
      <span className="flex-1">{place.label}</span>
      {place.count !== undefined && place.count > 0 && (
        <span className="text-14 text-ink-500">{writeCount(place.count)}</span>
      )}
    </NavigationLink>
  )
}
