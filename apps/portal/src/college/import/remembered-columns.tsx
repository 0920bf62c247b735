import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** Says which columns were read as people of the college mapped them before, and lets that be forgotten. */
export function RememberedColumns({ batch, mayImport }: { batch: Batch; mayImport: boolean }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const forget = useMutation({
    ...api.import.forgetColumns.mutationOptions(),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Notice
      title={w.remembered(batch.remembered.join(words.shell.listComma))}
      action={
        mayImport && (
          <Button variant="secondary" busy={forget.isPending} onClick={() => forget.mutate({ id: batch.id })}>
            {w.forgetColumns}
          </Button>
        )
      }
    >
      {w.rememberedHint}
    </Notice>
  )
}
