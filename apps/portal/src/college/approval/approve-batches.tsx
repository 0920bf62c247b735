import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { BatchLine } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { BatchLines } from '../batch/batch-lines.tsx'
import { useBatchWords } from '../batch/batch-words.ts'

const mostAtOnce = 50

type ApproveBatchesProps = { waiting: readonly BatchLine[]; addressOf: (line: BatchLine) => string }

/** The batches that wait: one opened by a click, or several picked to be issued together. */
export function ApproveBatches({ waiting, addressOf }: ApproveBatchesProps) {
  const { words } = useDeskWords()
  const [picking, setPicking] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const w = words.college.issuing.together
  const ids = waiting.flatMap(({ id }) => (picked.has(id) ? id : []))
  const end = () => {
    setPicking(false)
    setPicked(new Set())
  }
  const approve = useApproveMany(() => {
    setAsking(false)
    end()
  })
  const toggle = ({ id }: BatchLine) =>
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(id) && next.size < mostAtOnce) next.add(id)
      return next
    })
  return (
    <div className="space-y-3">
      {waiting.length > 1 && !picking && (
        <Button variant="quiet" onClick={() => setPicking(true)}>
          {w.pick}
        </Button>
      )}
      {picking && (
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-14 text-ink-500">{words.college.changes.many.hint}</span>
          {ids.length > 0 && (
            <Button onClick={() => setAsking(true)}>{w.approve(writeCount(ids.length))}</Button>
          )}
          <Button variant="quiet" onClick={end}>
            {words.college.changes.many.leave}
          </Button>
        </div>
      )}
      <NotApproved lines={waiting} notDone={approve.data?.notDone ?? []} />
      <BatchLines
        label={words.college.approval.waiting}
        lines={waiting}
        addressOf={addressOf}
        {...(picking ? { picking: { picked, toggle } } : {})}
      />
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={w.title(writeCount(ids.length))}
        text={<p>{w.text}</p>}
        keep={words.college.approval.approveKeep}
        act={w.approve(writeCount(ids.length))}
        busy={approve.isPending}
        onAct={() => approve.mutate({ ids })}
      />
    </div>
  )
}

type NotDone = { id: string; code: string; facts: Readonly<Record<string, string | number | null>> }

function NotApproved({ lines, notDone }: { lines: readonly BatchLine[]; notDone: readonly NotDone[] }) {
  const domain = useDomain()
  const batchWords = useBatchWords()
  return notDone.map(({ id, code, facts }) => {
    const line = lines.find((each) => each.id === id)
    const name = line && (line.fileName ?? batchWords.kind(line.kind))
    return (
      <Notice key={id} tone="wait" {...(name === undefined ? {} : { title: name })}>
        {domain.refusal({ code, facts })}
      </Notice>
    )
  })
}

function useApproveMany(onEnd: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.issuing.together
  return useMutation({
    ...api.approval.approveMany.mutationOptions(),
    onSuccess: ({ done, notDone }) => {
      if (notDone.length === 0) toast.say(w.approved(writeCount(done)))
      else toast.warn(w.approvedSome(writeCount(done), writeCount(notDone.length)))
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      onEnd()
      await queries.invalidateQueries()
    },
  })
}
