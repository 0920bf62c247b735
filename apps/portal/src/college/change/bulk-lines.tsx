import { buttonClass } from '@jiangji/ui/button'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { Link } from '@tanstack/react-router'
import type { BulkLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useBatchWords } from '../batch/batch-words.ts'

const tones: Readonly<Record<BulkLine['state'], Tone>> = {
  open: 'amber',
  approved: 'amber',
  applying: 'amber',
  applied: 'jade',
  refused: 'ink',
  withdrawn: 'ink',
  stopped: 'ink',
}

export function BulkTag({ state }: { state: BulkLine['state'] }) {
  const { words } = useDeskWords()
  const tone = tones[state]
  return (
    <Tag tone={tone} {...(tone === 'amber' ? { shape: 'waiting' } : {})}>
      {words.college.bulk.states[state]}
    </Tag>
  )
}

export function BulkLines({ lines }: { lines: readonly BulkLine[] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.bulk
  return (
    <section aria-label={w.title} className="mb-5">
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.title}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-[14em] flex-1">
              <p className="font-semibold">
                {w.line(domain.act(line.act), writeCount(line.total))} · <FromWhere line={line} />
              </p>
              <p className="text-13 text-ink-500">
                {domain.reason(line.reason)} ·{' '}
                {words.college.changes.requested(line.requestedBy, dates.moment(line.requestedAt))}
              </p>
            </div>
            <BulkTag state={line.state} />
            <Link
              to="/desk/changes/$bulkId"
              params={{ bulkId: line.id }}
              className={buttonClass('secondary', 'small')}
            >
              {w.open}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FromWhere({ line }: { line: Pick<BulkLine, 'batch'> }) {
  const { words } = useDeskWords()
  const batchWords = useBatchWords()
  const w = words.college.bulk
  if (line.batch === null) return <>{w.ofPicked}</>
  return <>{w.ofBatch(line.batch.fileName ?? batchWords.kind(line.batch.kind))}</>
}
