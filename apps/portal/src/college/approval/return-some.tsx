import { Button } from '@jiangji/ui/button'
import type { TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { ApprovalBatch, ApprovalRow } from '../../api/outputs.ts'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

const mostAtOnce = 1000

/** Records of a waiting batch picked row by row, to be sent back while the others are issued. */
export function useReturning({ mayReturnSome }: Pick<ApprovalBatch, 'mayReturnSome'>) {
  const { words } = useDeskWords()
  const [begun, setBegun] = useState(false)
  const [picked, setPicked] = useState<ReadonlyMap<string, number>>(new Map())
  const w = words.college.changes.many
  const columns: TableColumn<ApprovalRow>[] = [
    {
      id: 'picked',
      header: w.picked,
      nowrap: true,
      cell: (row) => picked.has(row.recordId) && <Tag tone="cinnabar">{words.college.issuing.some.goes}</Tag>,
    },
  ]
  return {
    on: mayReturnSome && begun,
    columns,
    recordIds: [...picked.keys()],
    count: [...picked.values()].reduce((sum, holders) => sum + holders, 0),
    begin: () => setBegun(true),
    end: () => {
      setBegun(false)
      setPicked(new Map())
    },
    toggle: ({ recordId, members }: ApprovalRow) =>
      setPicked((before) => {
        const next = new Map(before)
        if (!next.delete(recordId) && next.size < mostAtOnce) next.set(recordId, Math.max(1, members.length))
        return next
      }),
  }
}

type ReturnSomeProps = { batch: ApprovalBatch; returning: ReturnType<typeof useReturning> }

export function ReturnSome({ batch, returning }: ReturnSomeProps) {
  const { words } = useDeskWords()
  const [asking, setAsking] = useState(false)
  const { on, count, recordIds, begin, end } = returning
  const a = words.college.approval
  const w = words.college.issuing.some
  const giveBack = useReturnSome(() => setAsking(false), end)
  if (!batch.mayReturnSome) return null
  if (!on) {
    return (
      <Button variant="quiet" onClick={begin}>
        {w.pick}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="text-14 text-ink-500">{w.hint}</span>
      {count > 0 && (
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {w.giveBack(writeCount(count))}
        </Button>
      )}
      <Button variant="quiet" onClick={end}>
        {words.college.changes.many.leave}
      </Button>
      <ConfirmWithNote
        open={asking}
        onClose={() => setAsking(false)}
        title={w.title(writeCount(count), writeCount(batch.records - count))}
        label={a.giveBackReason}
        help={w.help}
        missing={a.giveBackMissing}
        keep={a.giveBackKeep}
        act={w.giveBack(writeCount(count))}
        busy={giveBack.isPending}
        onAct={(reason) => giveBack.mutate({ id: batch.id, recordIds, reason })}
      />
    </div>
  )
}

function useReturnSome(close: () => void, end: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.approval.returnSome.mutationOptions(),
    onSuccess: ({ returned }) => {
      toast.say(words.college.issuing.some.done(writeCount(returned)))
      end()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      close()
      await queries.invalidateQueries()
    },
  })
}
