import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { ApprovalBatch } from '../api/outputs.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import { Confirm, ConfirmWithNote } from '../confirm.tsx'

export function ApprovalActs({ batch }: { batch: ApprovalBatch }) {
  const { words } = useWords()
  const w = words.college.approval
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const { approve, giveBack } = useApprovalActs(() => setAsking(null))
  const count = writeCount(batch.counts.accepted + batch.counts.warned)
  return (
    <>
      {batch.mayReturn && (
        <Button variant="secondary" onClick={() => setAsking('return')}>
          {w.giveBack}
        </Button>
      )}
      {batch.mayApprove && <Button onClick={() => setAsking('approve')}>{w.approve(count)}</Button>}
      <Confirm
        open={asking === 'approve'}
        onClose={() => setAsking(null)}
        title={w.approveTitle(count)}
        text={<p>{w.approveText}</p>}
        keep={w.approveKeep}
        act={w.approve(count)}
        busy={approve.isPending}
        onAct={() => approve.mutate({ id: batch.id })}
      />
      <ConfirmWithNote
        open={asking === 'return'}
        onClose={() => setAsking(null)}
        title={w.giveBackTitle}
        label={w.giveBackReason}
        help={w.giveBackHelp}
        missing={w.giveBackMissing}
        keep={w.giveBackKeep}
        act={w.giveBack}
        busy={giveBack.isPending}
        onAct={(reason) => giveBack.mutate({ id: batch.id, reason })}
      />
    </>
  )
}

function useApprovalActs(onSettled: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const onError = (error: unknown) => toast.warn(sentence(error))
  const settle = async () => {
    onSettled()
    await queries.invalidateQueries()
  }
  const approve = useMutation({
    ...api.approval.approve.mutationOptions(),
    onError,
    onSettled: settle,
  })
  const giveBack = useMutation({
    ...api.approval.return.mutationOptions(),
    onSuccess: () => toast.say(words.college.approval.returned),
    onError,
    onSettled: settle,
  })
  return { approve, giveBack }
}
