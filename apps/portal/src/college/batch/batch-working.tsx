import { Notice } from '@jiangji/ui/notice'
import { Progress } from '@jiangji/ui/progress'
import type { ReactNode } from 'react'
import type { Batch, BatchLine } from '../../api/outputs.ts'
import { refusalOf } from '../../api/refusal.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { entryOf } from '../import/import-kinds.ts'

const working: ReadonlySet<string> = new Set(['reading', 'submitting', 'issuing'])

export function isWorking(state: BatchLine['state']): boolean {
  return working.has(state)
}

type BatchWorkingProps = {
  batch: Pick<Batch, 'state' | 'kind' | 'progress'>
  away: boolean
  children?: ReactNode
}

type Polled = { error: unknown; failureReason: unknown; fetchStatus: string }

/** Whether the answers stopped coming: what is shown is what was last known. */
export function isAway({ error, failureReason, fetchStatus }: Polled): boolean {
  const reason = error ?? failureReason
  if (reason === null) return fetchStatus === 'paused'
  return !refusalOf(reason)?.code.startsWith('permission.')
}

export function BatchWorking({ batch, away, children }: BatchWorkingProps) {
  const { words } = useDeskWords()
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
      {children && <div className="flex flex-wrap justify-end gap-3">{children}</div>}
    </>
  )
}
