import { EmptyState } from '@jiangji/ui/empty-state'
import { RecordCard } from '@jiangji/ui/record-card'
import { useRouter } from '@tanstack/react-router'
import type { Portfolio } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { RecordTags } from '../record-tags.tsx'

/** The child's records, to be read. */
export function ChildRecords({ records }: Pick<Portfolio, 'records'>) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const dates = useDates()
  const router = useRouter()
  const w = words.guardian
  return (
    <section>
      <h2 className="mb-2 text-17 font-semibold">{w.records(records.length)}</h2>
      {records.length === 0 && <EmptyState title={w.noRecords} />}
      <ul className="space-y-3">
        {records.map((record) => {
          const href = `/guardian/records/${record.recordId}`
          return (
            <li key={record.recordId}>
              <RecordCard
                title={record.title}
                level={record.level ? words.shell.inBrackets(domain.level(record.level)) : ''}
                detail={[record.issuer, record.issuedOn && dates.date(record.issuedOn)]
                  .filter(Boolean)
                  .join(' · ')}
                href={href}
                onOpen={() => router.history.push(href)}
                tags={<RecordTags state={record.state} assurance={record.assurance} />}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
