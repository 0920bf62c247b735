import { validityOf } from '@jiangji/domain/portfolio/validity'
import { Tag } from '@jiangji/ui/tag'
import type { PortfolioRecord } from '../../api/outputs.ts'
import { dayAfter } from '../../clock.ts'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/use-words.tsx'

/** The end that a certificate itself states, once it is near or past. */
export function ValidityTag({ record: { state, validTo } }: { record: PortfolioRecord }) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.portfolio
  const validity = validityOf(validTo, dayAfter(0))
  if (state !== 'issued' || validTo === null || validity === 'lasting') return null
  return (
    <Tag tone="amber" shape="waiting">
      {validity === 'ended' ? w.ended(dates.date(validTo)) : w.ending(dates.date(validTo))}
    </Tag>
  )
}
