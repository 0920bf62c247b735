import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Change } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Confirm, ConfirmWithNote } from '../../confirm.tsx'

const dangerous: ReadonlySet<string> = new Set(['revoke', 'suspend'])

export function ChangeActs({ line }: { line: Change }) {
  const { words } = useDeskWords()
  const w = words.college.changes
  const of = w.acts[line.act]
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  const { approve, refuse, withdraw } = useChangeActs(of.approved, close)
  const tone = dangerous.has(line.act) ? 'danger' : 'primary'
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
      <Button variant={tone} onClick={() => setAsking('approve')}>
        {of.approve}
      </Button>
      <Confirm
        open={asking === 'approve'}
        onClose={close}
        title={of.approveTitle}
        text={<p>{of.approveText(line.title, line.name)}</p>}
        keep={w.lookAgain}
        act={of.approve}
        tone={tone}
        busy={approve.isPending}
        onAct={() => approve.mutate({ id: line.id })}
      />
      <ConfirmWithNote
        open={asking === 'refuse'}
        onClose={close}
        title={w.refuseTitle}
        label={w.refuseNote}
        missing={w.refuseMissing}
        keep={w.lookAgain}
        act={w.refuse}
        busy={refuse.isPending}
        onAct={(note) => refuse.mutate({ id: line.id, note })}
      />
    </>
  )
}

function useChangeActs(approved: string, onSettled: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.changes
  const after = (said: string) => ({
    onSuccess: () => toast.say(said),
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: async () => {
      onSettled()
      await queries.invalidateQueries()
    },
  })
  return {
    approve: useMutation({ ...api.change.approve.mutationOptions(), ...after(approved) }),
    refuse: useMutation({ ...api.change.refuse.mutationOptions(), ...after(w.refused) }),
    withdraw: useMutation({ ...api.change.withdraw.mutationOptions(), ...after(w.withdrawn) }),
  }
}
