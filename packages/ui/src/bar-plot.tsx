import type { ReactNode } from 'react'
import { writeCount } from './writing/date.ts'

export type Bar = { key: string; label: ReactNode; count: number }

type BarPlotProps = { title: string; of: string; counted: string; bars: readonly Bar[] }

/** Counts as bars beside their names: a table that is also a plot. */
export function BarPlot({ title, of, counted, bars }: BarPlotProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <table className="w-full border-collapse text-14">
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{counted}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row" className="w-[40%] py-1 pr-3 text-left font-normal">
              {label}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-2">
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="block h-3.5 min-w-0 flex-1"
                >
                  <rect width={(count / most) * 100} height="10" className="fill-copper-600" />
                </svg>
                <span className="w-16 text-right tabular-nums">{writeCount(count)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
