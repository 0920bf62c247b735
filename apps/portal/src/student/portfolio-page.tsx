import { filterRecords } from '@jiangji/domain/portfolio/filter'
import { DemoMark } from '@jiangji/ui/credential-face'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FileDown, UserRound } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { api } from '../api/client.ts'
import type { Portfolio } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { dayAfter } from '../clock.ts'
import { usePageTitle } from '../page-title.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { AskedTransfers } from './asked-transfers.tsx'
import { Bell } from './bell.tsx'
import { AsOf } from './offline/as-of.tsx'
import { KindCounts } from './kind-counts.tsx'
import { StudyWay } from './study-way.tsx'
import { Looking } from './portfolio/looking.tsx'
import { isNarrowed, readPortfolioAddress, type PortfolioAddress } from './portfolio/portfolio-address.ts'
import { Timeline } from './portfolio/timeline.tsx'

const Columns = lazy(async () => ({ default: (await import('./portfolio/columns.tsx')).Columns }))

export function PortfolioPage() {
  const { words } = useWords()
  usePageTitle(words.student.portfolio.title)
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  return (
    <>
      <AsOf query={portfolio} />
      <Asked query={portfolio} lines={5}>
        {(mine) => <Opened portfolio={mine} />}
      </Asked>
    </>
  )
}

function Opened({ portfolio }: { portfolio: Portfolio }) {
  const { words } = useWords()
  const { address, change } = useAddress()
  const records = filterRecords(portfolio.records, address)
  const dates = useDates()
  const enrolment = portfolio.enrolments.at(-1)
  return (
    <>
      <header className="bg-white px-5 pt-4 pb-3">
        <div className="flex items-center justify-between gap-3">
          <h1 className={`min-w-0 leading-tight font-semibold ${nameClass(portfolio.learner.name)}`}>
            {portfolio.learner.name}
          </h1>
          <span className="flex shrink-0 items-center gap-1">
            <Bell />
            <Link
              to="/account"
              aria-label={words.student.places.account}
              className="grid size-11 place-items-center rounded-control text-ink-700 hover:bg-copper-50 print:hidden"
            >
              <UserRound size={22} strokeWidth={1.8} aria-hidden="true" />
            </Link>
          </span>
        </div>
        {portfolio.learner.idMasked && (
          <p className="hidden text-13 print:block">{portfolio.learner.idMasked}</p>
        )}
        {portfolio.learner.formerNames.length > 0 && (
          <p className="mt-1 text-13 text-ink-500">
            {words.life.formerName(portfolio.learner.formerNames.join(words.shell.listComma))}
          </p>
        )}
        {enrolment && (
          <p className="mt-1 text-14 text-ink-500">
            <span className="block">{enrolment.college}</span>
            <span className="block">
              {[enrolment.programme, enrolment.className].filter(Boolean).join(' · ')}
            </span>
          </p>
        )}
        <div className="-mb-1 flex flex-wrap items-center justify-between gap-x-3">
          <Link
            to="/portfolio/materials"
            className="inline-flex min-h-11 print:hidden items-center gap-1.5 text-15 text-copper-700 no-underline"
          >
            <FileDown size={18} aria-hidden="true" />
            {words.student.materials.title}
          </Link>
          {portfolio.learner.isDemo && <DemoMark label={words.shell.demo} />}
        </div>
      </header>
      <AskedTransfers />
      {enrolment && <StudyWay enrolments={portfolio.enrolments} />}
      <KindCounts
        counts={portfolio.counts}
        selected={address.kind ?? null}
        onSelect={(kind) => change({ ...address, kind: kind ?? '' })}
      />
      {portfolio.records.length > 0 && (
        <Looking portfolio={portfolio} address={address} onChange={change} shown={records.length} />
      )}
      <Shown portfolio={portfolio} records={records} address={address} />
      <p className="hidden px-5 text-12 print:block">
        {words.student.portfolio.printed(dates.date(dayAfter(0)))}
      </p>
    </>
  )
}

function Shown({
  portfolio,
  records,
  address,
}: {
  portfolio: Portfolio
  records: Portfolio['records']
  address: PortfolioAddress
}) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.student.portfolio
  if (records.length > 0)
    return address.view === 'columns' ? (
      <Suspense>
        <Columns records={records} />
      </Suspense>
    ) : (
      <Timeline enrolments={portfolio.enrolments} records={records} whole={!isNarrowed(address)} />
    )
  const { kind, ...besides } = address
  return (
    <div className="p-5">
      {!isNarrowed(address) ? (
        <EmptyState title={w.empty} hint={w.emptyHint} />
      ) : kind && !isNarrowed(besides) ? (
        <EmptyState title={w.emptyKind(domain.kind(kind))} />
      ) : (
        <EmptyState title={w.noneFits} hint={w.noneFitsHint} />
      )}
    </div>
  )
}

function useAddress() {
  const address = useSearch({ from: '/learner/portfolio' })
  const navigate = useNavigate({ from: '/portfolio' })
  const change = (next: PortfolioAddress) =>
    void navigate({ search: readPortfolioAddress({ ...next }), replace: true, resetScroll: false })
  return { address, change }
}

/** A usual name never breaks over two lines; one of ten signs and more is set smaller and may. */
function nameClass(name: string): string {
  return name.length < 10 ? 'text-24 whitespace-nowrap' : 'text-19 break-words'
}
