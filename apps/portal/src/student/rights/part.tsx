import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type PartProps = { title: string; children: ReactNode; onOpen?: () => void }

/** One part of the page, opened by its title. */
export function Part({ title, children, onOpen }: PartProps) {
  return (
    <details
      className="group rounded-card border border-line bg-white"
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary className="flex min-h-13 cursor-pointer list-none items-center justify-between gap-3 px-4 py-2 [&::-webkit-details-marker]:hidden">
        <h2 className="text-17 font-semibold">{title}</h2>
        <ChevronDown
          size={20}
          aria-hidden="true"
          className="shrink-0 text-ink-500 transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="space-y-4 border-t border-line px-4 py-4 text-15">{children}</div>
    </details>
  )
}

/** Labels and what stands beside them, one under another where there is no room. */
export function Facts({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="space-y-1 text-14">
      {lines.map(([label, value]) => (
        <div key={label} className="flex flex-wrap gap-x-3">
          <dt className="text-ink-500">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
