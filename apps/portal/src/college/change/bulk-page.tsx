import { Notice } from '@jiangji/ui/notice'
import { Progress } from '@jiangji/ui/progress'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { BulkInside } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { BulkActs } from './bulk-acts.tsx'
import { BulkTag, FromWhere } from './bulk-lines.tsx'
import { BulkSample } from './bulk-sample.tsx'
import { DeskHead } from '../desk-head.tsx'

const pollMs: Readonly<Partial<Record<BulkInside['state'], number>>> = { approved: 5000, applying: 700 }

export function BulkPage() {
  const { bulkId } = useParams({ from: '/desk/changes/$bulkId' })
  const bulk = useQuery({
    ...api.bulk.one.queryOptions({ id: bulkId }),
    refetchInterval: ({ state }) => (state.data && pollMs[state.data.state]) ?? false,
  })
  return <Asked query={bulk}>{(inside) => <Opened bulk={inside} />}</Asked>
}

function Opened({ bulk }: { bulk: BulkInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.bulk
  const c = words.college.changes
  const act = domain.act(bulk.act)
  return (
    <>
      <DeskHead
        title={w.line(act, writeCount(bulk.total))}
        back={{ to: '/desk/changes', label: w.back }}
        line={
          <p>
            <FromWhere line={bulk} /> · {c.requested(bulk.requestedBy, dates.moment(bulk.requestedAt))}
            {bulk.decidedBy && bulk.decidedAt && (
              <> · {c.decided(bulk.decidedBy, dates.moment(bulk.decidedAt))}</>
            )}
          </p>
        }
        action={
          <>
            <ExportLink list="bulk-records" asked={{ id: bulk.id }} />
            <BulkActs bulk={bulk} />
          </>
        }
      />
      <div className="space-y-4">
        <Standing bulk={bulk} />
        <section className="rounded-card border border-line bg-white px-5 py-4">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <p className="text-15">
              {c.reason(act, domain.reason(bulk.reason))}
              {bulk.note && words.shell.inBrackets(bulk.note)}
            </p>
            <BulkTag state={bulk.state} />
          </div>
          <p className="mt-1 text-14 text-ink-500">
            {w.kinds(
              bulk.kinds
                .map(({ kind, state, count }) =>
                  w.count(domain.kind(kind), domain.state(state), writeCount(count)),
                )
                .join(words.shell.listComma),
            )}
          </p>
        </section>
        <BulkSample rows={bulk.sample} />
      </div>
    </>
  )
}

function Standing({ bulk }: { bulk: BulkInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.bulk
  const act = domain.act(bulk.act)
  switch (bulk.state) {
    case 'open':
      return bulk.mayDecide ? null : <Notice tone="wait">{w.waits}</Notice>
    case 'approved':
      return (
        <Notice tone="wait" title={w.startsAt(dates.moment(bulk.takesEffectAt ?? bulk.requestedAt))}>
          {w.startsHint}
        </Notice>
      )
    case 'applying':
      return <Progress title={w.working(act)} done={bulk.applied + bulk.passedOver} total={bulk.total} />
    case 'applied':
      return (
        <Notice tone="good" title={w.appliedTitle(act, writeCount(bulk.applied))}>
          {bulk.passedOver > 0 && w.passedOver(writeCount(bulk.passedOver))}
        </Notice>
      )
    case 'stopped':
      return <Notice>{w.stoppedBy(bulk.stoppedBy ?? '')}</Notice>
    case 'refused':
      return <Notice>{w.refusedWhy(bulk.decisionNote ?? '')}</Notice>
    case 'withdrawn':
      return <Notice>{w.withdrawn}</Notice>
  }
}
