import { Progress } from '@jiangji/ui/progress'
import type { Batch, BatchLine } from '../api/outputs.ts'
import { useWords } from '../words/use-words.tsx'
import { entryOf } from './import-kinds.ts'

const working: ReadonlySet<string> = new Set(['reading', 'submitting', 'approved', 'issuing'])

export function isWorking(state: BatchLine['state']): boolean {
  return working.has(state)
}

export function BatchWorking({ batch }: { batch: Pick<Batch, 'state' | 'kind' | 'progress'> }) {
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
    <Progress
      title={title}
      done={done}
      total={total}
      left={secondsLeft === null ? undefined : w.left(secondsLeft)}
      hint={w.leave}
    />
  )
}
