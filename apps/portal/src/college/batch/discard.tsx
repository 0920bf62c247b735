import { Button } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type DiscardWords = { ask: string; title: string; text: string; keep: string; do: string }

export function Discard({ batchId, words: w }: { batchId: string; words: DiscardWords }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const discard = useMutation({
    ...api.import.discard.mutationOptions(),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      close()
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {w.ask}
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={w.title}
        closeLabel={words.shell.close}
        actions={
          <>
            <Button variant="secondary" onClick={close}>
              {w.keep}
            </Button>
            <Button variant="danger" busy={discard.isPending} onClick={() => discard.mutate({ id: batchId })}>
              {w.do}
            </Button>
          </>
        }
      >
        <p>{w.text}</p>
      </Dialog>
    </>
  )
}
