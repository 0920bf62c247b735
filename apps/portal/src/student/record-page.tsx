import { Button, buttonClass } from '@jiangji/ui/button'
import { LifeTrail } from '@jiangji/ui/trail'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { PortfolioRecordInside } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { lifeMoments } from '../record-life.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { PageHead } from './page-head.tsx'
import { RecordFace } from './record-face.tsx'
import { useSharesOf } from './use-shares-of.ts'

export function RecordPage() {
  const { words } = useWords()
  const { recordId } = useParams({ from: '/learner/portfolio/$recordId' })
  const record = useQuery(api.portfolio.record.queryOptions({ recordId }))
  return (
    <>
      <PageHead
        title={record.data?.title ?? words.student.portfolio.title}
        back={{ to: '/portfolio', label: words.student.record.back }}
      />
      <div className="space-y-5 p-5">
        <Asked query={record}>{(inside) => <Opened record={inside} />}</Asked>
      </div>
    </>
  )
}

function Opened({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.record
  const issued = record.status.state === 'issued'
  return (
    <>
      {record.status.state === 'revoked' && (
        <Notice tone="bad" title={w.revoked(dates.date(record.status.since))}>
          {[record.status.reason && domain.reason(record.status.reason), w.revokedHint]
            .filter(Boolean)
            .join(w.sentenceEnd)}
        </Notice>
      )}
      <RecordFace record={record} />
      <div className="grid grid-cols-2 gap-3 print:hidden">
        {issued && (
          <Link
            to="/portfolio/$recordId/share"
            params={{ recordId: record.recordId }}
            className={buttonClass()}
          >
            {w.shareIt}
          </Link>
        )}
        <Button variant="secondary" onClick={() => print()}>
          {w.print}
        </Button>
      </div>
      {issued && <PrintHint recordId={record.recordId} />}
      <section className="print:hidden">
        <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.life}</h2>
        <LifeTrail label={w.life} moments={lifeMoments(record.life, domain.event, dates.moment)} />
      </section>
      {!issued && record.status.state !== 'revoked' && (
        <p className="text-14 text-ink-500">{w.notShareable}</p>
      )}
      <SharedWith recordId={record.recordId} />
    </>
  )
}

function PrintHint({ recordId }: { recordId: string }) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.record
  const active = useSharesOf(recordId).find(({ state }) => state === 'active')
  return (
    <p className="text-13 text-ink-500 print:hidden">
      {active ? w.printed(active.recipient, dates.date(active.expiresAt)) : w.printedBare}
    </p>
  )
}

function SharedWith({ recordId }: { recordId: string }) {
  const { words } = useWords()
  const shares = useSharesOf(recordId)
  if (shares.length === 0) return null
  return (
    <section className="print:hidden">
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{words.student.record.shares}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {shares.map((share) => (
          <li key={share.shareId}>
            <Link
              to="/shares/$shareId"
              params={{ shareId: share.shareId }}
              className="flex min-h-12 items-center justify-between gap-3 px-4 py-2 text-15 text-ink-900 no-underline"
            >
              <span>{share.recipient}</span>
              <span className="text-13 whitespace-nowrap text-ink-500">
                {words.student.shares.states[share.state]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
