import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ExportLink } from '../../export-link.tsx'
import { HeldGroup } from './held-group.tsx'
import { HeldReady } from './held-ready.tsx'
import { KeptDecisions } from './kept-decisions.tsx'

export function HeldPage() {
  const { words } = useDeskWords()
  const w = words.college.held
  const groups = useQuery(api.held.list.queryOptions({}))
  return (
    <>
      <DeskHead title={w.title} line={<p>{w.lead}</p>} action={<ExportLink list="held-rows" />} />
      <div className="space-y-6">
        <Asked query={groups}>
          {(listed) =>
            listed.length === 0 ? (
              <EmptyState title={w.empty} hint={w.emptyHint} />
            ) : (
              <div className="space-y-4">
                <HeldReady groups={listed} />
                <ul className="space-y-3">
                  {listed.map((group) => (
                    <HeldGroup key={`${group.kind} ${group.code} ${group.about}`} group={group} />
                  ))}
                </ul>
              </div>
            )
          }
        </Asked>
        <KeptDecisions />
      </div>
    </>
  )
}
