import { Button, buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { LifeTrail } from '@jiangji/ui/trail'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { RecordInside } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { ownClaims } from '../../record-claims.ts'
import { lifeMoments } from '../../record-life.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { RecordStateTag } from './record-state-tag.tsx'
import { RecordConfirmation, RecordTeam } from './record-team.tsx'
import type { AskedAct } from '../change/ask-grounds.tsx'
import { RequestChange } from '../change/request-change.tsx'

export function RecordInsidePage() {
  const params = useParams({ from: '/desk/records/$learnerId/$recordId' })
  const record = useQuery(api.record.one.queryOptions(params))
  return <Asked query={record}>{(inside) => <Opened record={inside} />}</Asked>
}

function Opened({ record }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const [asking, setAsking] = useState<AskedAct | null>(null)
  const w = words.college.records
  return (
    <>
      <DeskHead
        title={`${record.name} · ${record.title}`}
        back={{ to: '/desk/records', label: w.back }}
        line={`${record.studentNumber} · ${record.className}`}
        action={<Acts record={record} onAsk={setAsking} />}
      />
      {record.change && (
        <div className="mb-4">
          <Notice tone="wait" title={words.college.changes.acts[record.change.act].open}>
            {words.college.changes.openHint(domain.reason(record.change.reason), record.change.requestedBy)}
          </Notice>
        </div>
      )}
      {record.bulk && (
        <div className="mb-4">
          <Notice
            tone="wait"
            title={words.college.bulk.recordOpen(domain.act(record.bulk.act))}
            action={
              <Link
                to="/desk/changes/$bulkId"
                params={{ bulkId: record.bulk.id }}
                className={buttonClass('secondary', 'small')}
              >
                {words.college.bulk.open}
              </Link>
            }
          >
            {words.college.bulk.states[record.bulk.state]}
          </Notice>
        </div>
      )}
      <RecordConfirmation record={record} />
      <OtherRecords record={record} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Content record={record} />
        <div className="space-y-5">
          <RecordTeam record={record} />
          <section className="rounded-card border border-line bg-white px-5 py-4">
            <h2 className="mb-3 text-15 font-semibold text-ink-500">{w.life}</h2>
            <LifeTrail label={w.life} moments={lifeMoments(record.life, domain.event, dates.moment)} />
          </section>
        </div>
      </div>
      {asking && (
        <RequestChange
          act={asking}
          record={{ learnerId: record.learnerId, recordId: record.recordId }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

const actsOf: Readonly<Record<string, readonly AskedAct[] | undefined>> = {
  issued: ['suspend', 'revoke'],
  suspended: ['resume', 'revoke'],
}

function Acts({ record, onAsk }: { record: RecordInside; onAsk: (act: AskedAct) => void }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const acts = record.change || record.bulk ? [] : (actsOf[record.state] ?? [])
  if (acts.length === 0) return null
  const w = words.college.changes.acts
  const { learnerId, recordId } = record
  return (
    <>
      {may('record.correct.request') && (
        <Link
          to="/desk/records/$learnerId/$recordId/correct"
          params={{ learnerId, recordId }}
          className={buttonClass('secondary')}
        >
          {w.correct.ask}
        </Link>
      )}
      {may('record.change.request') &&
        acts.map((act) => (
          <Button key={act} variant="secondary" onClick={() => onAsk(act)}>
            {w[act].ask}
          </Button>
        ))}
    </>
  )
}

/** The way between a corrected record, the one it corrected and the one in its place. */
function OtherRecords({ record }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.records
  const { learnerId, corrects, correctedBy, correctedFields } = record
  const fields = correctedFields?.map((key) => domain.field(record.kind, key)).join(words.shell.listComma)
  return (
    <>
      {corrects && (
        <p className="mb-4 text-15">
          {w.corrects}
          {fields && words.shell.inBrackets(fields)}{' '}
          <OtherLink learnerId={learnerId} recordId={corrects} label={w.toOld} />
        </p>
      )}
      {correctedBy && (
        <p className="mb-4 text-15">
          {w.correctedBy} <OtherLink learnerId={learnerId} recordId={correctedBy} label={w.toNew} />
        </p>
      )}
    </>
  )
}

type OtherLinkProps = { learnerId: string; recordId: string; label: string }

function OtherLink({ learnerId, recordId, label }: OtherLinkProps) {
  return (
    <Link
      to="/desk/records/$learnerId/$recordId"
      params={{ learnerId, recordId }}
      className="text-copper-700 underline"
    >
      {label}
    </Link>
  )
}

function Content({ record }: { record: RecordInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.records
  const own = ownClaims(record.kind, record.claims, domain, dates.date)
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 className="text-15 font-semibold text-ink-500">{w.content}</h2>
        <RecordStateTag state={record.state} />
      </div>
      <dl className="grid grid-cols-[6.5rem_1fr] gap-x-4 gap-y-2.5 text-15">
        {own.map((line) => (
          <div key={line.key} className="contents">
            <dt className="text-ink-500">{line.label}</dt>
            <dd className={line.mono ? 'font-mono' : ''}>{line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
