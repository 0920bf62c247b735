import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { usePermitted } from '../permitted.ts'
import { AskGrounds, type AskedAct } from './ask-grounds.tsx'

type RequestBulkProps = {
  act: AskedAct
  title: string
  /** Every record of a batch, or those named. */
  which: { batchId: string } | { recordIds: string[] }
  onClose: () => void
}

export function RequestBulk({ act, title, which, onClose }: RequestBulkProps) {
  const { words } = useDeskWords()
  const send = useSend(onClose)
  const w = words.college.bulk
  return (
    <AskGrounds
      act={act}
      said={{ title, text: w.askText, keep: w.keep, act: w.send }}
      busy={send.isPending}
      onClose={onClose}
      onAct={(grounds) => send.mutate({ ...grounds, ...which })}
    />
  )
}

/** What may be asked for about a batch that was issued, as a whole. */
export function WholeBatchActs({ batchId }: { batchId: string }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const may = usePermitted()
  const [asking, setAsking] = useState<AskedAct | null>(null)
  const w = words.college.bulk
  if (!may('record.change.request')) return null
  return (
    <>
      {(['suspend', 'revoke'] as const).map((act) => (
        <Button key={act} variant="secondary" onClick={() => setAsking(act)}>
          {w.askBatch(domain.act(act))}
        </Button>
      ))}
      {asking && (
        <RequestBulk
          act={asking}
          title={w.askBatchTitle(domain.act(asking))}
          which={{ batchId }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

function useSend(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    ...api.bulk.request.mutationOptions(),
    onSuccess: ({ id, total }) => {
      toast.say(words.college.bulk.sent(writeCount(total)))
      onDone()
      router.history.push(`/desk/changes/${id}`)
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
}
