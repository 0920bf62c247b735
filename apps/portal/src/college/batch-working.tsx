import { Notice } from '@jiangji/ui/notice'
import { Progress } from '@jiangji/ui/progress'
import type { Batch, BatchLine } from '../api/outputs.ts'
import { useWords } from '../words/use-words.tsx'
import { entryOf } from './import-kinds.ts'

const working: ReadonlySet<string> = new Set(['reading', 'submitting', 'approved', 'issuing'])

export function isWorking(state: BatchLine['state']): boolean {
  return working.has(state)
}

type BatchWorkingProps = { batch: Pick<Batch, 'state' | 'kind' | 'progress'>; away: boolean }

/** An answer that does not come, or not at once, leaves the progress as it was last known. */
export function isAway({
  failureCount,
  fetchStatus,
}: {
  failureCount: number
  fetchStatus: string
}): boolean {
  return failureCount > 0 || fetchStatus === 'paused'
}

export function BatchWorking({ batch, away }: BatchWorkingProps) {
  const { words } = useWords()
  const w = words.college.import
  const { done, total, secondsLeft } = batch.progress
  const title =
    batch.state === 'reading'
      ? w.reading
      : batch.state === 'submitting'
        ? w.submitting[entryOf(batch.kind)]
        : w.issuing
  return (
    <>
      {away && <Notice tone="wait">{w.away}</Notice>}
      <Progress
        title={title}
        done={done}
        total={total}
        left={secondsLeft === null || away ? undefined : w.left(secondsLeft)}
        hint={away ? undefined : w.leave}
      />
    </>
  )
}
