import { buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { Change } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { ApproveMany } from './approve-many.tsx'
import { BulkLines } from './bulk-lines.tsx'
import { ChangeActs } from './change-acts.tsx'
import { ChangedFields } from './changed-fields.tsx'
import { DeskHead } from '../desk-head.tsx'

export function ChangesPage() {
  const { words } = useDeskWords()
  const w = words.college.changes
  const changes = useQuery(api.change.list.queryOptions())
  const bulks = useQuery({ ...api.bulk.list.queryOptions(), refetchInterval: 15_000 })
  return (
    <>
      <DeskHead
        title={w.title}
        action={
          <>
            <ExportLink list="changes" />
            {changes.data && <ApproveMany lines={changes.data} />}
          </>
        }
      />
      {bulks.data && bulks.data.length > 0 && <BulkLines lines={bulks.data} />}
      <Asked query={changes}>
        {(lines) =>
          lines.length === 0 && bulks.data?.length !== 0 ? null : lines.length === 0 ? (
            <EmptyState
              title={w.empty}
              hint={w.emptyHint}
              action={
                <Link to="/desk/records" className={buttonClass('secondary')}>
                  {w.toRecords}
                </Link>
              }
            />
          ) : (
            <ul className="space-y-3">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  )
}

function Line({ line }: { line: Change }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.changes
  const open = line.state === 'open'
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h2 className="font-semibold">
          <span className="whitespace-nowrap">{line.name}</span> · {line.title}
        </h2>
        <p className="text-15">
          {w.reason(domain.act(line.act), domain.reason(line.reason))}
          {line.note && <span className="text-ink-500">{words.shell.inBrackets(line.note)}</span>}
        </p>
        <ChangedFields line={line} />
        <p className="text-13 text-ink-500">
          {w.requested(line.requestedBy, dates.moment(line.requestedAt))}
          {line.decidedBy &&
            line.decidedAt &&
            ` · ${w.decided(line.decidedBy, dates.moment(line.decidedAt))}`}
        </p>
        {open && !line.mayDecide && <p className="mt-1 text-14 text-amber-700">{w.waits}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={toneOf(line)} {...(open ? { shape: 'waiting' } : {})}>
          {line.state === 'approved' ? w.acts[line.act].state : w.states[line.state]}
        </Tag>
        {open && <ChangeActs line={line} />}
      </div>
    </li>
  )
}

function toneOf({ state, act }: Change): Tone {
  if (state === 'open') return 'amber'
  if (state !== 'approved') return 'ink'
  return act === 'resume' || act === 'correct' ? 'jade' : 'cinnabar'
}
