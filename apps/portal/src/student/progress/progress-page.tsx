import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Progression } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { AskedFor } from './asked-for.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { RouteGroups } from './route-groups.tsx'
import { StageMap } from './stage-map.tsx'

export function ProgressPage() {
  const { words } = useLearnerWords()
  const progression = useQuery(api.progression.mine.queryOptions())
  return (
    <>
      <PageHead title={words.progression.title} />
      <Asked query={progression} lines={6}>
        {(mine) => <Opened progression={mine} />}
      </Asked>
    </>
  )
}

function Opened({ progression }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression
  if (progression.routes.length === 0)
    return (
      <div className="p-5">
        <EmptyState title={w.empty} hint={w.emptyHint} />
      </div>
    )
  return (
    <>
      <section className="border-b border-line bg-white px-5 pt-2 pb-4">
        <StageMap progression={progression} />
        <p className="mt-1 text-13 text-ink-500">{w.lead}</p>
      </section>
      <div className="space-y-6 px-5 pt-4 pb-8">
        <AskedFor progression={progression} />
        <RouteGroups progression={progression} />
        <PlanPanel progression={progression} />
      </div>
    </>
  )
}
