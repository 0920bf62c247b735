import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

const mostShown = 50

/** Offers to ask for the learners of a roster who are enrolled elsewhere. */
export function AskTransfers({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const w = words.life
  const elsewhere = batch.groups.find(({ code }) => code === 'learner.elsewhere')
  const rows = useQuery({
    ...api.import.rows.queryOptions({
      id: batch.id,
      outcome: 'held',
      limit: mostShown,
      ...(elsewhere ? { field: elsewhere.field, code: elsewhere.code } : {}),
    }),
    enabled: batch.kind === 'roster' && elsewhere !== undefined,
  })
  const ask = useMutation({
    ...api.transfer.ask.mutationOptions(),
    onSuccess: () => toast.say(w.transfers.sent),
    onError: (error) => toast.warn(sentence(error)),
  })
  if (!rows.data || rows.data.rows.length === 0) return null
  return (
    <Notice title={w.roster.elsewhere}>
      <ul className="mt-2 flex flex-wrap gap-2">
        {rows.data.rows.map((row) => (
          <li key={row.position}>
            <Button
              variant="secondary"
              size="small"
              busy={ask.isPending && ask.variables.position === row.position}
              onClick={() => ask.mutate({ batchId: batch.id, position: row.position })}
            >
              {w.transfers.askOne(row.summary.name)}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
