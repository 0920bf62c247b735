import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { BulkLine } from '../../api/outputs.ts'
import { Confirm, ConfirmWithNote } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function BulkActs({ bulk }: { bulk: BulkLine }) {
  const { words } = useDeskWords()
  const w = words.college.bulk
  const c = words.college.changes
  const { withdraw, stop } = useOwnActs()
  const { id } = bulk
  return (
    <>
      {bulk.mayWithdraw && (
        <Button variant="secondary" busy={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
          {c.withdraw}
        </Button>
      )}
      {bulk.mayStop && (
        <Button variant="danger" busy={stop.isPending} onClick={() => stop.mutate({ id })}>
          {w.stop}
        </Button>
      )}
      {bulk.mayDecide && <Deciding bulk={bulk} />}
    </>
  )
}

function Deciding({ bulk }: { bulk: BulkLine }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  const { approve, refuse } = useDecisions(close)
  const w = words.college.bulk
  const c = words.college.changes
  const said = [domain.act(bulk.act), writeCount(bulk.total)] as const
  const tone = bulk.act === 'resume' ? 'primary' : 'danger'
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking('refuse')}>
        {c.refuse}
      </Button>
      <Button variant={tone} onClick={() => setAsking('approve')}>
        {w.approve(...said)}
      </Button>
      <Confirm
        open={asking === 'approve'}
        onClose={close}
        title={w.approveTitle(...said)}
        text={<p>{w.approveText}</p>}
        keep={c.lookAgain}
        act={w.approve(...said)}
        tone={tone}
        busy={approve.isPending}
        onAct={() => approve.mutate({ id: bulk.id })}
      />
      <ConfirmWithNote
        open={asking === 'refuse'}
        onClose={close}
        title={c.refuseTitle}
        label={c.refuseNote}
        missing={c.refuseMissing}
        keep={c.lookAgain}
        act={c.refuse}
        busy={refuse.isPending}
        onAct={(note) => refuse.mutate({ id: bulk.id, note })}
      />
    </>
  )
}

function useAfter(onSettled: () => void = () => undefined) {
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return {
    toast,
    after: {
      onError: (error: unknown) => toast.warn(sentence(error)),
      onSettled: async () => {
        onSettled()
        await queries.invalidateQueries()
      },
    },
  }
}

function useOwnActs() {
  const { words } = useDeskWords()
  const w = words.college.bulk
  const { toast, after } = useAfter()
  return {
    withdraw: useMutation({
      ...api.bulk.withdraw.mutationOptions(),
      ...after,
      onSuccess: () => toast.say(w.withdrawn),
    }),
    stop: useMutation({
      ...api.bulk.stop.mutationOptions(),
      ...after,
      onSuccess: () => toast.say(w.stopped),
    }),
  }
}

function useDecisions(onSettled: () => void) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.bulk
  const { toast, after } = useAfter(onSettled)
  return {
    approve: useMutation({
      ...api.bulk.approve.mutationOptions(),
      ...after,
      onSuccess: ({ takesEffectAt }) => toast.say(w.approved(dates.moment(takesEffectAt))),
    }),
    refuse: useMutation({
      ...api.bulk.refuse.mutationOptions(),
      ...after,
      onSuccess: () => toast.say(w.refused),
    }),
  }
}
