import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Revocation } from '../api/outputs.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import { Confirm, ConfirmWithNote } from '../confirm.tsx'

export function RevocationActs({ line }: { line: Revocation }) {
  const { words } = useWords()
  const w = words.college.revocations
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  const { approve, refuse, withdraw } = useRevocationActs(close)
  if (!line.mayDecide) {
    return line.whyNot === 'permission.samePerson' ? (
      <Button variant="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate({ id: line.id })}>
        {w.withdraw}
      </Button>
    ) : null
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking('refuse')}>
        {w.refuse}
      </Button>
      <Button variant="danger" onClick={() => setAsking('approve')}>
        {w.approve}
      </Button>
      <Confirm
        open={asking === 'approve'}
        onClose={close}
        title={w.approveTitle}
        text={<p>{w.approveText(line.title, line.name)}</p>}
        keep={w.approveKeep}
        act={w.approve}
        tone="danger"
        busy={approve.isPending}
        onAct={() => approve.mutate({ id: line.id })}
      />
      <ConfirmWithNote
        open={asking === 'refuse'}
        onClose={close}
        title={w.refuseTitle}
        label={w.refuseNote}
        missing={w.refuseMissing}
        keep={w.refuseKeep}
        act={w.refuse}
        busy={refuse.isPending}
        onAct={(note) => refuse.mutate({ id: line.id, note })}
      />
    </>
  )
}

function useRevocationActs(onSettled: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.revocations
  const after = (said: string) => ({
    onSuccess: () => toast.say(said),
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: async () => {
      onSettled()
      await queries.invalidateQueries()
    },
  })
  return {
    approve: useMutation({ ...api.revocation.approve.mutationOptions(), ...after(w.approved) }),
    refuse: useMutation({ ...api.revocation.refuse.mutationOptions(), ...after(w.refused) }),
    withdraw: useMutation({ ...api.revocation.withdraw.mutationOptions(), ...after(w.withdrawn) }),
  }
}
