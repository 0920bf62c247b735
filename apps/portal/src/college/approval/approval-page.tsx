import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { BatchLine } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { ApproveBatches } from './approve-batches.tsx'
import { BatchLines } from '../batch/batch-lines.tsx'
import { DeskHead } from '../desk-head.tsx'

export function ApprovalPage() {
  const { words } = useDeskWords()
  const batches = useQuery({ ...api.approval.batches.queryOptions(), refetchInterval: 15_000 })
  return (
    <>
      <DeskHead title={words.college.approval.title} action={<ExportLink list="approvals" />} />
      <Asked query={batches}>{(lines) => <Opened lines={lines} />}</Asked>
    </>
  )
}

function Opened({ lines }: { lines: readonly BatchLine[] }) {
  const { words } = useDeskWords()
  const w = words.college.approval
  const waiting = lines.filter(({ state }) => state === 'submitted')
  const others = lines.filter(({ state }) => state !== 'submitted')
  const addressOf = (line: BatchLine) => `/desk/approval/${line.id}`
  return (
    <div className="space-y-6">
      {waiting.length === 0 ? (
        <EmptyState title={w.empty} hint={w.emptyHint} />
      ) : (
        <ApproveBatches waiting={waiting} addressOf={addressOf} />
      )}
      {others.length > 0 && (
        <section>
          <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.recent}</h2>
          <BatchLines label={w.recent} lines={others} addressOf={addressOf} />
        </section>
      )}
    </div>
  )
}
