import { writeCount } from '@jiangji/ui/writing/date'
import { Link } from '@tanstack/react-router'
import type { Batch } from '../../api/outputs.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'

type ReturnedRecordsProps = { returned: Batch['returned']; batchId?: string; hint?: string }

/** What an approver sent back out of a batch by itself: whose, why and by whom. */
export function ReturnedRecords({ returned, batchId, hint }: ReturnedRecordsProps) {
  const { words } = useDeskWords()
  const w = words.college.issuing.some
  if (returned.length === 0) return null
  return (
    <section>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-15 font-semibold text-ink-500">{w.returned(writeCount(returned.length))}</h2>
        {batchId && <ExportLink list="returned-records" asked={{ id: batchId }} size="small" />}
      </div>
      {hint && <p className="mb-2 text-14 text-ink-500">{hint}</p>}
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {returned.map(({ learnerId, recordId, name, studentNumber, title, number, reason, by }) => (
          <li key={recordId} className="px-4 py-2.5">
            <Link
              to="/desk/records/$learnerId/$recordId"
              params={{ learnerId, recordId }}
              className="font-semibold text-ink-900"
            >
              {name}
            </Link>{' '}
            <span className="text-14 text-ink-500">
              {[studentNumber, title, number].filter(Boolean).join(' · ')}
            </span>
            <p className="text-14 text-cinnabar-700">{w.why(reason ?? '', by)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
