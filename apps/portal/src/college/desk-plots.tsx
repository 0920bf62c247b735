import { daysBetween } from '@jiangji/domain/calendar'
import { BarPlot } from '@jiangji/ui/bar-plot'
import { buttonClass } from '@jiangji/ui/button'
import { ColumnPlot } from '@jiangji/ui/column-plot'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import type { DeskPlots as Plots } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { usePermitted } from './permitted.ts'
import type { RecordAddress } from './record/record-address.ts'

const staleMs = 300_000

export function DeskPlots() {
  const plots = useQuery({ ...api.desk.plots.queryOptions(), staleTime: staleMs })
  return <Asked query={plots}>{(answer) => <Opened plots={answer} />}</Asked>
}

function Opened({ plots }: { plots: Plots }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.desk
  if (plots.classes?.length === 0) return <p className="text-15 text-ink-500">{w.noClasses}</p>
  return (
    <div className="space-y-6">
      {plots.classes && (
        <p className="text-14 text-ink-500">{w.ofClasses(plots.classes.join(words.shell.listComma))}</p>
      )}
      <Ending ending={plots.ending} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={w.kinds}>
          <BarPlot
            title={w.kinds}
            of={w.kind}
            counted={w.count}
            bars={plots.kinds.map(({ kind, count }) => ({
              key: kind,
              label: <ToRecords address={{ kind, state: 'issued' }}>{domain.kind(kind)}</ToRecords>,
              count,
            }))}
          />
          {plots.kinds.length === 0 && <p className="text-15 text-ink-500">{w.noRecords}</p>}
        </Card>
        <Card title={w.programmes}>
          <BarPlot
            title={w.programmes}
            of={w.programme}
            counted={w.count}
            bars={plots.programmes.map(({ programme, count }) => ({
              key: programme,
              label: <ToRecords address={{ programme, state: 'issued' }}>{programme}</ToRecords>,
              count,
            }))}
          />
        </Card>
      </div>
      <Card title={w.months}>
        <Months plots={plots} />
      </Card>
      {plots.classes === null && <Checks checks={plots.checks} />}
    </div>
  )
}

function Ending({ ending }: { ending: Plots['ending'] }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const { from, to, count } = ending
  if (count === 0) return null
  return (
    <section className="flex items-center gap-4 rounded-card border border-line bg-white px-5 py-3">
      <b className="min-w-10 text-26 leading-none text-copper-700">{writeCount(count)}</b>
      <span className="flex-1">{words.college.desk.ending(daysBetween(from, to))}</span>
      {may('record.read') && (
        <Link
          to="/desk/records"
          search={{ state: 'issued', endsFrom: from, endsTo: to }}
          className={buttonClass('secondary', 'small')}
        >
          {words.college.home.open}
        </Link>
      )}
    </section>
  )
}

function Months({ plots }: { plots: Plots }) {
  const { words } = useDeskWords()
  const router = useRouter()
  const may = usePermitted()
  const w = words.college.desk
  return (
    <ColumnPlot
      title={w.months}
      of={w.month}
      counted={w.count}
      onGo={may('record.read') ? (href) => router.history.push(href) : undefined}
      columns={plots.months.map(({ month, count }) => {
        const [year = '', number = ''] = month.split('-')
        return {
          key: month,
          label: w.monthName(year, String(Number(number))),
          short: number === '01' ? `${year}.1` : String(Number(number)),
          count,
          href: `/desk/records?state=issued&from=${month}-01&to=${lastDayOf(month)}`,
        }
      })}
    />
  )
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

function Checks({ checks }: { checks: Plots['checks'] }) {
  const { words } = useDeskWords()
  const w = words.college.desk
  const sum = (key: 'checks' | 'matched') => checks.reduce((total, month) => total + month[key], 0)
  return (
    <Card title={w.checks}>
      {checks.length === 0 ? (
        <p className="text-15 text-ink-500">{w.noChecks}</p>
      ) : (
        <>
          <p className="mb-2 text-15">
            {w.checksLine(writeCount(sum('checks')), writeCount(sum('matched')))}
          </p>
          <BarPlot
            title={w.checks}
            of={w.month}
            counted={w.count}
            bars={checks.map(({ month, checks: count }) => {
              const [year = '', number = ''] = month.split('-')
              return { key: month, label: w.monthName(year, String(Number(number))), count }
            })}
          />
        </>
      )}
      <p className="mt-2 text-13 text-ink-500">{w.checksHint}</p>
    </Card>
  )
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="mb-3 text-15 font-semibold text-ink-500">{title}</h2>
      {children}
    </section>
  )
}

function ToRecords({ address, children }: { address: RecordAddress; children: ReactNode }) {
  const may = usePermitted()
  if (!may('record.read')) return <>{children}</>
  return (
    <Link to="/desk/records" search={address} className="text-copper-700 underline underline-offset-4">
      {children}
    </Link>
  )
}
