import { Chips } from '@jiangji/ui/chips'
import { ListFilter, Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../words/use-words.tsx'
import type { FilterPanelProps } from './filter-panel.tsx'
import { isNarrowed } from './portfolio-address.ts'

const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel.tsx')).FilterPanel }))
const quiet =
  'inline-flex min-h-11 items-center gap-1.5 px-1 text-15 text-copper-700 hover:underline underline-offset-4'

type LookingProps = FilterPanelProps & { shown: number }

/** How she looks at her portfolio: line or columns, what of it, on paper. */
export function Looking({ portfolio, address, onChange, shown }: LookingProps) {
  const { words } = useWords()
  const w = words.student.portfolio
  const narrowed = isNarrowed(address)
  const [open, setOpen] = useState(false)
  return (
    <section aria-label={w.views} className="space-y-3 px-5 pt-3 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Chips
          label={w.views}
          chips={[
            { key: 'line', label: w.asTimeline },
            { key: 'columns', label: w.asColumns },
          ]}
          selected={address.view ?? 'line'}
          onSelect={(view) => {
            const { view: _, ...filter } = address
            onChange(view === 'columns' ? { ...filter, view } : filter)
          }}
        />
        <span className="flex gap-4">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className={quiet}>
            <ListFilter size={18} aria-hidden="true" />
            {open ? w.filterClose : w.filter}
          </button>
          <button type="button" onClick={() => print()} className={quiet}>
            <Printer size={18} aria-hidden="true" />
            {w.print}
          </button>
        </span>
      </div>
      {open && (
        <Suspense>
          <FilterPanel portfolio={portfolio} address={address} onChange={onChange} />
        </Suspense>
      )}
      <p role="status" className={narrowed ? 'flex items-center gap-3 text-14 text-ink-700' : 'sr-only'}>
        {narrowed && w.shown(shown, portfolio.records.length)}
        {narrowed && (
          <button
            type="button"
            onClick={() => onChange(address.view ? { view: address.view } : {})}
            className={quiet}
          >
            {w.clear}
          </button>
        )}
      </p>
    </section>
  )
}
