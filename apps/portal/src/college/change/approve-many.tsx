import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Change } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Confirm } from '../../confirm.tsx'

const together: ReadonlySet<string> = new Set(['suspend', 'resume'])
const mostAtOnce = 200

/** What can be taken back may be approved at once; revocations and corrections are looked at one by one. */
export function ApproveMany({ lines }: { lines: readonly Change[] }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const w = words.college.changes.many
  const ids = lines.filter(({ act, mayDecide }) => mayDecide && together.has(act)).map(({ id }) => id)
  const approve = useMutation({
    ...api.change.approveMany.mutationOptions(),
    onSuccess: ({ done, notDone }) => {
      const [count, left] = [writeCount(done), writeCount(notDone.length)]
      if (notDone.length === 0) toast.say(w.approved(count))
      else toast.warn(w.approvedSome(count, left))
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  const sent = ids.slice(0, mostAtOnce)
  if (sent.length < 2) return null
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {w.approve(writeCount(sent.length))}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={w.approveTitle}
        text={<p>{w.approveText(writeCount(sent.length))}</p>}
        keep={words.college.changes.lookAgain}
        act={w.approveDo}
        busy={approve.isPending}
        onAct={() => approve.mutate({ ids: sent })}
      />
    </>
  )
}
