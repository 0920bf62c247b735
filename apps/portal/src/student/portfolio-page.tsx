import { DemoMark } from '@jiangji/ui/credential-face'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Portfolio } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { usePageTitle } from '../page-title.ts'
import { useWords } from '../words/use-words.tsx'
import { AskedTransfers } from './asked-transfers.tsx'
import { KindCounts } from './kind-counts.tsx'
import { StudyWay } from './study-way.tsx'
import { Timeline } from './timeline.tsx'

export function PortfolioPage() {
  const { words } = useWords()
  usePageTitle(words.student.portfolio.title)
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  return (
    <Asked query={portfolio} lines={5}>
      {(mine) => <Opened portfolio={mine} />}
    </Asked>
  )
}

function Opened({ portfolio }: { portfolio: Portfolio }) {
  const { words } = useWords()
  const [kind, setKind] = useState<string | null>(null)
  const records = kind ? portfolio.records.filter((record) => record.kind === kind) : portfolio.records
  const enrolment = portfolio.enrolments.at(-1)
  return (
    <>
      <header className="bg-white px-5 pt-4 pb-3">
        <div className="flex items-center justify-between gap-3">
          <h1 className={`min-w-0 leading-tight font-semibold ${nameClass(portfolio.learner.name)}`}>
            {portfolio.learner.name}
          </h1>
          {portfolio.learner.isDemo && (
            <span className="shrink-0">
              <DemoMark label={words.shell.demo} />
            </span>
          )}
        </div>
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
        <Link
          to="/portfolio/materials"
          className="-mb-1 inline-flex min-h-11 items-center gap-1.5 text-15 text-copper-700 no-underline"
        >
          <FileDown size={18} aria-hidden="true" />
          {words.student.materials.title}
        </Link>
      </header>
      <AskedTransfers />
      {enrolment && <StudyWay enrolments={portfolio.enrolments} />}
      <KindCounts counts={portfolio.counts} selected={kind} onSelect={setKind} />
      <Timeline records={records} kind={kind} />
    </>
  )
}

/** A usual name never breaks over two lines; one of ten signs and more is set smaller and may. */
function nameClass(name: string): string {
  return name.length < 10 ? 'text-24 whitespace-nowrap' : 'text-19 break-words'
}
