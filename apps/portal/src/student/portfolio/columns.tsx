import type { PortfolioRecord } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { RecordLine } from './record-line.tsx'
import { byYear } from './years.ts'

const four = ['placement', 'course', 'competition', 'certificate'] as const
const head = 'pb-2 text-left text-15 font-semibold'

/** 岗课赛证 side by side: what she did at work, learned, won and was certified in the same year stands in one row; on a phone the four stand below each other within the year. */
export function Columns({ records }: { records: readonly PortfolioRecord[] }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.portfolio
  const sides = records.some(({ side }) => side === 'other') ? [...four, 'other' as const] : four
  const headOf = (side: (typeof sides)[number]) => (side === 'other' ? w.other : domain.kind(side))
  const years = byYear(records.filter(({ state }) => state !== 'superseded'))
  return (
    <div
      role="region"
      aria-label={w.asColumns}
      className="px-5 pt-4 pb-6 lg:relative lg:left-1/2 lg:w-[min(76rem,calc(100vw-2rem))] lg:-translate-x-1/2 print:static print:w-full print:translate-x-0 print:px-0"
    >
      <h2 className="sr-only">{w.asColumns}</h2>
      {/* Told by roles, for a table that is set as blocks is none to a screen reader. */}
      <table
        role="table"
        className="block w-full table-fixed border-separate border-spacing-x-2 lg:table print:table"
      >
        <thead
          role="rowgroup"
          className="sr-only lg:not-sr-only lg:table-header-group print:not-sr-only print:table-header-group"
        >
          <tr role="row">
            <th role="columnheader" scope="col" className={`w-16 text-ink-500 ${head}`}>
              {w.year}
            </th>
            {sides.map((side) => (
              <th key={side} role="columnheader" scope="col" className={`text-copper-700 ${head}`}>
                {headOf(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block lg:table-row-group print:table-row-group">
          {years.map(([year, ofYear]) => (
            <tr
              key={year}
              role="row"
              className="mb-4 block break-inside-avoid align-top lg:table-row print:table-row"
            >
              <th
                role="rowheader"
                scope="row"
                className="block border-line pb-1 text-left text-16 font-semibold text-copper-700 lg:table-cell lg:border-t lg:pt-3 lg:text-15 lg:text-ink-900 print:table-cell"
              >
                {year ? dates.date(year) : w.unknownDate}
              </th>
              {sides.map((side) => (
                <Cell
                  key={side}
                  head={headOf(side)}
                  records={ofYear.filter((record) => record.side === side)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ head: side, records }: { head: string; records: readonly PortfolioRecord[] }) {
  const { words } = useWords()
  return (
    <td
      role="cell"
      className="flex gap-3 border-t border-line py-2 lg:table-cell lg:space-y-2 print:table-cell print:space-y-2"
    >
      <span aria-hidden="true" className="w-16 shrink-0 text-14 text-ink-500 lg:hidden print:hidden">
        {side}
      </span>
      {records.length === 0 && (
        <>
          <span aria-hidden="true" className="text-14 text-ink-500 lg:hidden print:hidden">
            {words.student.portfolio.none}
          </span>
          <span className="sr-only">{words.student.portfolio.none}</span>
        </>
      )}
      {records.length > 0 && (
        <div className="min-w-0 flex-1 space-y-2">
          {records.map((record) => (
            <RecordLine key={record.recordId} record={record} />
          ))}
        </div>
      )}
    </td>
  )
}
