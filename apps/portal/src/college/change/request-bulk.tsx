import { changeReasonSchema } from '@jiangji/domain/record/change'
import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { usePermitted } from '../permitted.ts'
import { GroundsFields, type AskedAct } from './request-change.tsx'

type RequestBulkProps = {
  act: AskedAct
  title: string
  /** Every record of a batch, or those named. */
  which: { batchId: string } | { recordIds: string[] }
  onClose: () => void
}

export function RequestBulk({ act, title, which, onClose }: RequestBulkProps) {
  const { words } = useWords()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = useSend(onClose)
  const picked = changeReasonSchema.safeParse(reason)
  const w = words.college.bulk
  const go = () => {
    setTried(true)
    if (picked.success) send.mutate({ act, reason: picked.data, note: note.trim(), ...which })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={title}
      keep={w.keep}
      act={w.send}
      tone={act === 'resume' ? 'primary' : 'danger'}
      busy={send.isPending}
      onAct={go}
      text={
        <>
          <p>{w.askText}</p>
          <GroundsFields
            act={act}
            reason={reason}
            onReason={setReason}
            note={note}
            onNote={setNote}
            missing={tried && !picked.success}
          />
        </>
      }
    />
  )
}

/** What may be asked for about a batch that was issued, as a whole. */
export function WholeBatchActs({ batchId }: { batchId: string }) {
  const { words } = useWords()
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
  const { words } = useWords()
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
