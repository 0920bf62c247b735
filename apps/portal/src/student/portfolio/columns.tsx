import type { PortfolioRecord } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { RecordLine } from './record-line.tsx'
import { byYear } from './years.ts'

const four = ['placement', 'course', 'competition', 'certificate'] as const

/** 岗课赛证 side by side: what she did at work, learned, won and was certified in the same year stands in one row. */
export function Columns({ records }: { records: readonly PortfolioRecord[] }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.portfolio
  const sides = records.some(({ side }) => side === 'other') ? [...four, 'other' as const] : four
  const headOf = (side: (typeof sides)[number]) => (side === 'other' ? w.other : domain.kind(side))
  return (
    <div
      className="overflow-x-auto px-5 pt-4 pb-6 lg:relative lg:left-1/2 lg:w-[min(76rem,calc(100vw-2rem))] lg:-translate-x-1/2 print:static print:w-full print:translate-x-0 print:px-0"
      role="region"
      aria-label={w.asColumns}
      tabIndex={0}
    >
      <table className="w-full min-w-[58rem] table-fixed border-separate border-spacing-x-2 print:min-w-0">
        <thead>
          <tr>
            <th scope="col" className="w-16 pb-2 text-left text-14 font-semibold text-ink-500">
              {w.year}
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="pb-2 text-left text-15 font-semibold text-copper-700">
                {headOf(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byYear(records.filter(({ state }) => state !== 'superseded')).map(([year, ofYear]) => (
            <tr key={year} className="break-inside-avoid align-top">
              <th scope="row" className="border-t border-line pt-3 text-left text-15 font-semibold">
                {year ? dates.date(year) : w.unknownDate}
              </th>
              {sides.map((side) => (
                <Cell key={side} records={ofYear.filter((record) => record.side === side)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ records }: { records: readonly PortfolioRecord[] }) {
  const { words } = useWords()
  return (
    <td className="space-y-2 border-t border-line py-2">
      {records.length === 0 && <span className="sr-only">{words.student.portfolio.none}</span>}
      {records.map((record) => (
        <RecordLine key={record.recordId} record={record} />
      ))}
    </td>
  )
}
