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
import { CorrectionRequests } from './correction-requests.tsx'
import { AsOf } from './offline/as-of.tsx'
import { PageHead } from './page-head.tsx'
import { RecordDownloads } from './record-downloads.tsx'
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
      <AsOf query={record} />
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
      <ChangedNotice record={record} />
      <RecordFace record={record} />
      <AssuranceMeaning assurance={record.assurance} />
      <div className="grid grid-cols-2 gap-3 print:hidden">
        {issued && (
          <Link to="/shares/new" search={{ record: record.recordId }} className={buttonClass()}>
            {w.shareIt}
          </Link>
        )}
        <Button variant="secondary" onClick={() => print()}>
          {w.print}
        </Button>
      </div>
      {issued && <PrintHint recordId={record.recordId} />}
      <CorrectionRequests record={record} />
      <RecordDownloads recordId={record.recordId} issued={issued} />
      <section className="print:hidden">
        <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.life}</h2>
        <LifeTrail label={w.life} moments={lifeMoments(record.life, domain.event, dates.moment)} />
      </section>
      <SharedWith recordId={record.recordId} />
    </>
  )
}

/** Who stands behind the record, in words for who has never heard of it. */
function AssuranceMeaning({ assurance }: Pick<PortfolioRecordInside, 'assurance'>) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.student.record
  const [, means] = Object.entries(w.assuranceMeans).find(([key]) => key === assurance) ?? []
  if (means === undefined) return null
  return (
    <details className="print:hidden">
      <summary className="min-h-11 cursor-pointer py-2.5 text-15 text-copper-700">
        {w.assuranceAsked(domain.assurance(assurance))}
      </summary>
      <p className="text-15 text-ink-700">{means}</p>
    </details>
  )
}

/** What the school changed, and the way to the record that counts now. */
function ChangedNotice({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.record
  const named = (fields: readonly string[]) =>
    fields.map((key) => domain.field(record.kind, key)).join(words.shell.listComma)
  const { status, corrects, correctedBy } = record
  if (status.state === 'suspended')
    return (
      <Notice tone="wait" title={w.suspended(dates.date(status.since))}>
        {[status.reason && domain.reason(status.reason), w.suspendedHint].filter(Boolean).join(w.sentenceEnd)}
      </Notice>
    )
  if (status.state === 'superseded')
    return (
      <Notice tone="wait" title={w.corrected(dates.date(status.since))}>
        {correctedBy && w.correctedFields(named(correctedBy.fields))} {w.correctedHint}{' '}
        {correctedBy && <ToRecord recordId={correctedBy.recordId} label={w.toNew} />}
      </Notice>
    )
  return corrects ? (
    <p className="text-14 text-ink-500 print:hidden">
      {w.corrects(named(corrects.fields))} <ToRecord recordId={corrects.recordId} label={w.toOld} />
    </p>
  ) : null
}

function ToRecord({ recordId, label }: { recordId: string; label: string }) {
  return (
    <Link
      to="/portfolio/$recordId"
      params={{ recordId }}
      className="whitespace-nowrap font-semibold text-copper-700 underline"
    >
      {label}
    </Link>
  )
}

function PrintHint({ recordId }: { recordId: string }) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.record
  const active = useSharesOf(recordId).find(({ state, items }) => state === 'active' && items.length === 1)
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
