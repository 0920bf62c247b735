import { buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { SummaryTiles } from '@jiangji/ui/summary-tiles'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { DeskHome } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useSession } from '../session/session.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { addressOfRecent } from './address-of-recent.ts'
import { BatchLines } from './batch/batch-lines.tsx'
import { DeskPlots } from './desk-plots.tsx'
import { DeskHead } from './desk-head.tsx'
import { usePermitted } from './permitted.ts'

export function HomePage() {
  const { words } = useDeskWords()
  const home = useQuery({ ...api.desk.home.queryOptions(), refetchInterval: 15_000 })
  return (
    <>
      <DeskHead title={words.college.home.title} line={<RoleLine />} />
      <Asked query={home}>{(answer) => <Opened home={answer} />}</Asked>
    </>
  )
}

function Opened({ home }: { home: DeskHome }) {
  const { words } = useDeskWords()
  const w = words.college.home
  const may = usePermitted()
  const totals = [
    { key: 'learners', label: w.learners, count: home.totals.learners },
    { key: 'issued', label: w.issued, count: home.totals.recordsIssued },
    { key: 'revoked', label: w.revoked, count: home.totals.revoked },
  ]
  return (
    <div className="space-y-6">
      <WaitingList home={home} />
      <section>
        <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.totals}</h2>
        <SummaryTiles label={w.totals} tiles={totals} />
      </section>
      {home.recent.length > 0 && (
        <section>
          <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.recent}</h2>
          <BatchLines label={w.recent} lines={home.recent} addressOf={(line) => addressOfRecent(line, may)} />
        </section>
      )}
      <DeskPlots />
    </div>
  )
}

function WaitingList({ home }: { home: DeskHome }) {
  const { words } = useDeskWords()
  const w = words.college.home
  const may = usePermitted()
  const d = words.college.desk
  const { waiting } = home
  const lines = [
    { label: w.approve, count: waiting.batchesToApprove, to: '/desk/approval', open: may('record.approve') },
    {
      label: w.decide,
      count: waiting.changesToDecide,
      to: '/desk/changes',
      open: may('record.change.approve'),
    },
    {
      label: words.corrections.desk.title,
      count: waiting.correctionsToAnswer,
      to: '/desk/corrections',
      open: may('correction.answer'),
    },
    {
      label: d.bulks,
      count: waiting.bulksToDecide,
      to: '/desk/changes',
      open: may('record.change.approve'),
    },
    { label: d.inWindow, count: waiting.bulksInWindow, to: '/desk/changes', open: may('record.change.stop') },
    {
      label: d.notIssued,
      count: waiting.batchesNotIssued,
      to: '/desk/approval',
      open: may('record.approve'),
    },
    {
      label: d.toBeIssued,
      count: waiting.batchesToBeIssued,
      to: '/desk/approval',
      open: may('record.approve'),
    },
    { label: d.returned, count: waiting.batchesReturned, to: '/desk/import', open: may('record.import') },
    {
      label: d.recordsReturned,
      count: waiting.recordsReturned,
      to: '/desk/import',
      open: may('record.import'),
    },
    { label: d.requests, count: waiting.requestsToDecide, to: '/desk/requests', open: may('person.approve') },
    {
      label: d.transfers,
      count: waiting.transfersToAnswer,
      to: '/desk/requests',
      open: may('transfer.answer'),
    },
    {
      label: d.registersEnding,
      count: waiting.registersEnding,
      to: '/desk/registers',
      open: may('register.write'),
    },
    { label: w.finish, count: waiting.batchesToFinish, to: '/desk/import', open: may('roster.import') },
    { label: w.held, count: waiting.heldRows, to: '/desk/held', open: may('held.return') },
  ] as const
  const acts = lines.some(({ open }) => open)
  const present = lines.filter(({ count, open }) => open && count > 0)
  if (present.length === 0) {
    return (
      <EmptyState
        title={w.nothing}
        {...(acts ? { hint: w.nothingHint } : {})}
        action={
          may('roster.import') && (
            <Link to="/desk/import" className={buttonClass()}>
              {w.startImport}
            </Link>
          )
        }
      />
    )
  }
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-white">
      {present.map(({ label, count, to }) => (
        <li key={label} className="flex items-center gap-4 px-5 py-3">
          <b className="min-w-10 text-26 leading-none text-copper-700">{writeCount(count)}</b>
          <span className="flex-1">{label}</span>
          <Link to={to} className={buttonClass('secondary', 'small')}>
            {w.open}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function RoleLine() {
  const { words } = useDeskWords()
  const session = useSession()
  const can: Readonly<Record<string, string | undefined>> = words.college.home.can
  const sentences = session.data?.active?.roles.map((role) => can[role] ?? '') ?? []
  return <p>{sentences.join(' ')}</p>
}
