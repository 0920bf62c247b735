import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { entryOf } from '../import/import-kinds.ts'

/** Takes back what a person submitted, in the middle or until it is approved. */
export function Withdraw({ batch }: { batch: Pick<Batch, 'id' | 'kind' | 'state'> }) {
  const { words } = useDeskWords()
  const w = words.college.import.withdraw
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const withdraw = useMutation({
    ...api.import.withdraw.mutationOptions(),
    onSuccess: ({ removed }) => toast.say(w.done(writeCount(removed))),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {w.ask}
      </Button>
      {batch.state === 'submitted' && <span className="self-center text-13 text-ink-500">{w.hint}</span>}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={batch.state === 'submitted' ? w.title.submitted : w.title.submitting}
        text={<p>{w.text[entryOf(batch.kind)]}</p>}
        keep={w.keep}
        act={w.ask}
        tone="danger"
        busy={withdraw.isPending}
        onAct={() => withdraw.mutate({ id: batch.id })}
      />
    </>
  )
}
