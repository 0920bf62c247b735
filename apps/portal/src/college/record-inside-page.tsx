import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { LifeTrail } from '@jiangji/ui/trail'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RecordInside } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { ownClaims } from '../record-claims.ts'
import { lifeMoments } from '../record-life.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { DeskHead } from './desk-head.tsx'
import { usePermitted } from './permitted.ts'
import { RecordStateTag } from './record-state-tag.tsx'
import { RequestRevocation } from './request-revocation.tsx'

export function RecordInsidePage() {
  const params = useParams({ from: '/desk/records/$learnerId/$recordId' })
  const record = useQuery(api.record.one.queryOptions(params))
  return <Asked query={record}>{(inside) => <Opened record={inside} />}</Asked>
}

function Opened({ record }: { record: RecordInside }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const may = usePermitted()
  const [asking, setAsking] = useState(false)
  const w = words.college.records
  const mayAsk = record.state === 'issued' && !record.change && may('record.revoke.request')
  return (
    <>
      <DeskHead
        title={`${record.name} · ${record.title}`}
        back={{ to: '/desk/records', label: w.back }}
        line={`${record.studentNumber} · ${record.className}`}
        action={
          mayAsk && (
            <Button variant="secondary" onClick={() => setAsking(true)}>
              {w.revoke}
            </Button>
          )
        }
      />
      {record.change && (
        <div className="mb-4">
          <Notice tone="wait" title={w.open}>
            {w.openHint(domain.reason(record.change.reason), record.change.requestedBy)}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Content record={record} />
        <section className="rounded-card border border-line bg-white px-5 py-4">
          <h2 className="mb-3 text-15 font-semibold text-ink-500">{w.life}</h2>
          <LifeTrail label={w.life} moments={lifeMoments(record.life, domain.event, dates.moment)} />
        </section>
      </div>
      <RequestRevocation record={record} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

function Content({ record }: { record: RecordInside }) {
  const { words } = useWords()
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
