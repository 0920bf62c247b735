import { EmptyState } from '@jiangji/ui/empty-state'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Keys } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ExportLink } from '../../export-link.tsx'
import { KeyLines } from './key-lines.tsx'
import { KeyRequests } from './key-requests.tsx'

export function KeysPage() {
  const { words } = useDeskWords()
  const w = words.keys
  const keys = useQuery(api.key.list.queryOptions())
  return (
    <>
      <DeskHead title={w.title} line={<p>{w.lead}</p>} action={<ExportLink list="keys" />} />
      <Asked query={keys}>{(answer) => <Opened keys={answer} />}</Asked>
    </>
  )
}

function Opened({ keys: { keys, requests, hasEnded } }: { keys: Keys }) {
  const { words } = useDeskWords()
  const w = words.keys
  const signs = keys.some(({ state }) => state === 'active')
  return (
    <div className="space-y-6">
      {hasEnded && <Notice>{w.ended}</Notice>}
      {!hasEnded && keys.length > 0 && !signs && <Notice tone="wait">{w.noActive}</Notice>}
      {keys.length === 0 ? <EmptyState title={w.none} /> : <KeyLines keys={keys} hasEnded={hasEnded} />}
      <section>
        <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.requests}</h2>
        {requests.length === 0 ? (
          <EmptyState title={w.noRequests} hint={w.noRequestsHint} />
        ) : (
          <KeyRequests requests={requests} />
        )}
      </section>
    </div>
  )
}
