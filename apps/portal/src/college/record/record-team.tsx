import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordInside } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { usePermitted } from '../permitted.ts'
import { RecordStateTag } from './record-state-tag.tsx'
import { RequestBulk } from '../change/request-bulk.tsx'
import type { AskedAct } from '../change/ask-grounds.tsx'

/** The others of a team, and what may be asked for all of them at once. */
export function RecordTeam({ record }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const w = words.college.award
  if (record.team.length === 0) return null
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="text-15 font-semibold text-ink-500">{w.team(writeCount(record.team.length + 1))}</h2>
      <p className="mb-3 text-13 text-ink-500">{w.teamHelp}</p>
      <ul className="space-y-2 text-15">
        {record.team.map(({ learnerId, recordId, name, state }) => (
          <li key={recordId} className="flex flex-wrap items-center justify-between gap-2">
            <Link
              to="/desk/records/$learnerId/$recordId"
              params={{ learnerId, recordId }}
              className="text-copper-700 underline"
            >
              {name}
            </Link>
            <RecordStateTag state={state} />
          </li>
        ))}
      </ul>
      <TeamActs record={record} />
    </section>
  )
}

function TeamActs({ record: { recordId, state, team } }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const may = usePermitted()
  const [asking, setAsking] = useState<AskedAct | null>(null)
  const w = words.college.award
  const issued = [{ recordId, state }, ...team].filter((each) => each.state === 'issued')
  if (issued.length < 2 || !may('record.change.request')) return null
  const count = writeCount(issued.length)
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {(['suspend', 'revoke'] as const).map((act) => (
        <Button key={act} variant="secondary" size="small" onClick={() => setAsking(act)}>
          {w.askAll(domain.act(act), count)}
        </Button>
      ))}
      {asking && (
        <RequestBulk
          act={asking}
          title={w.askAllTitle(domain.act(asking), count)}
          which={{ recordIds: issued.map((each) => each.recordId) }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

/** What the office that held a contest says of a result. */
export function RecordConfirmation({ record: { confirmation } }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.award
  if (confirmation === null) return null
  const { state, office, decidedAt, reason } = confirmation
  const day = decidedAt === null ? '' : dates.date(decidedAt)
  if (state === 'confirmed') return <p className="mb-4 text-15 text-jade-700">{w.confirmed(office, day)}</p>
  return (
    <div className="mb-4">
      {state === 'open' ? (
        <Notice tone="wait" title={w.confirmation}>
          {w.waits(office)}
        </Notice>
      ) : (
        <Notice tone="bad" title={w.refused(office, day)}>
          {reason}
        </Notice>
      )}
    </div>
  )
}
