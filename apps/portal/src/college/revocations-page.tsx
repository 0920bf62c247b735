import { buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { Revocation } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { DeskHead } from './desk-head.tsx'
import { RevocationActs } from './revocation-acts.tsx'

const tones: Readonly<Record<string, Tone | undefined>> = {
  approved: 'cinnabar',
  refused: 'ink',
  withdrawn: 'ink',
}

export function RevocationsPage() {
  const { words } = useWords()
  const w = words.college.revocations
  const revocations = useQuery(api.revocation.list.queryOptions())
  return (
    <>
      <DeskHead title={w.title} />
      <Asked query={revocations}>
        {(lines) =>
          lines.length === 0 ? (
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

function Line({ line }: { line: Revocation }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.revocations
  const states: Readonly<Record<string, string | undefined>> = w.states
  const open = line.state === 'open'
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h2 className="font-semibold">
          <span className="whitespace-nowrap">{line.name}</span> · {line.title}
        </h2>
        <p className="text-15">
          {w.reason(domain.reason(line.reason))}
          {line.note && <span className="text-ink-500">{words.shell.inBrackets(line.note)}</span>}
        </p>
        <p className="text-13 text-ink-500">
          {w.requested(line.requestedBy, dates.moment(line.requestedAt))}
          {line.decidedBy &&
            line.decidedAt &&
            ` · ${w.decided(line.decidedBy, dates.moment(line.decidedAt))}`}
        </p>
        {open && !line.mayDecide && <p className="mt-1 text-14 text-amber-700">{w.waits}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={tones[line.state] ?? 'amber'} {...(open ? { shape: 'waiting' } : {})}>
          {states[line.state] ?? line.state}
        </Tag>
        {open && <RevocationActs line={line} />}
      </div>
    </li>
  )
}
