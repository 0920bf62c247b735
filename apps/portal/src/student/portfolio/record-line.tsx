import { RecordCard } from '@jiangji/ui/record-card'
import { useRouter } from '@tanstack/react-router'
import type { PortfolioRecord } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { RecordTags } from '../record-tags.tsx'
import { ValidityTag } from './validity-tag.tsx'

export function RecordLine({ record }: { record: PortfolioRecord }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const router = useRouter()
  const href = `/portfolio/${record.recordId}`
  const level = record.level ? words.shell.inBrackets(domain.level(record.level)) : ''
  const detail = [
    record.subtitle === record.awardingBody ? null : record.subtitle,
    record.awardingBody && bodyOf(record, words.student.portfolio.awardedBy),
    record.issuedOn && dates.monthDay(record.issuedOn),
  ]
  return (
    <RecordCard
      title={record.title}
      level={level}
      detail={detail.filter(Boolean).join(' · ')}
      href={href}
      onOpen={() => router.history.push(href)}
      tags={
        <>
          <RecordTags state={record.state} assurance={record.assurance} />
          <ValidityTag record={record} />
        </>
      }
    />
  )
}

/** An employer and whoever taught award nothing; they are only named. */
function bodyOf({ kind, awardingBody }: PortfolioRecord, awardedBy: (body: string) => string): string {
  const body = awardingBody ?? ''
  return ['placement', 'course', 'training'].includes(kind) ? body : awardedBy(body)
}
