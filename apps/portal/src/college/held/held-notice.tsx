import { buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** Says that rows of a workbook wait for a person, and where. */
export function HeldNotice({ batch }: { batch: Pick<Batch, 'id' | 'counts'> }) {
  const { words } = useDeskWords()
  const w = words.college.held
  const groups = useQuery({
    ...api.held.list.queryOptions({ batchId: batch.id }),
    enabled: batch.counts.held > 0,
  })
  const waiting = groups.data?.reduce((sum, { rows }) => sum + rows, 0) ?? 0
  if (waiting === 0) return null
  return (
    <Notice
      tone="wait"
      title={w.waiting(writeCount(Math.min(waiting, batch.counts.held)))}
      action={
        <Link to="/desk/held" className={buttonClass('secondary')}>
          {w.toHeld}
        </Link>
      }
    >
      {w.waitingHint}
    </Notice>
  )
}
