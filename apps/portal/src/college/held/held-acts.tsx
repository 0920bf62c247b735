import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { HeldGroup } from '../../api/outputs.ts'
import { Confirm, ConfirmWithNote } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { MapHeld } from './map-held.tsx'
import { usePermitted } from '../permitted.ts'

export function HeldActs({ group }: { group: HeldGroup }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const w = words.college.held
  const [asking, setAsking] = useState<'map' | 'accept' | 'return' | null>(null)
  const close = () => setAsking(null)
  const { accept, giveBack } = useHeldActs(close)
  const { kind, code, about } = group
  const open = group.decision === null && about !== null
  const count = writeCount(group.rows)
  return (
    <div className="flex flex-wrap items-center gap-3">
      {open && <Waits group={group} />}
      {open && group.canMap && group.mayMap && <Button onClick={() => setAsking('map')}>{w.map}</Button>}
      {open && group.canAccept && group.mayAccept && (
        <Button onClick={() => setAsking('accept')}>{w.accept}</Button>
      )}
      {may('held.return') && (
        <Button variant="secondary" onClick={() => setAsking('return')}>
          {w.back}
        </Button>
      )}
      {asking === 'map' && about !== null && (
        <MapHeld kind={kind} code={code} about={about} onClose={close} />
      )}
      <Confirm
        open={asking === 'accept' && !group.wantsReason}
        onClose={close}
        title={w.acceptTitle}
        text={<p>{w.acceptText(about ?? '', count)}</p>}
        keep={w.keep}
        act={w.accept}
        busy={accept.isPending}
        onAct={() => accept.mutate({ kind, code, about: about ?? '' })}
      />
      <ConfirmWithNote
        open={asking === 'accept' && group.wantsReason}
        onClose={close}
        title={w.acceptTitle}
        text={<p>{w.acceptText(about ?? '', count)}</p>}
        label={w.acceptReason}
        help={w.acceptHelp}
        missing={w.acceptMissing}
        keep={w.keep}
        act={w.accept}
        busy={accept.isPending}
        onAct={(reason) => accept.mutate({ kind, code, about: about ?? '', reason })}
      />
      <ConfirmWithNote
        open={asking === 'return'}
        onClose={close}
        title={w.backTitle}
        label={w.backReason}
        help={w.backHelp}
        missing={w.backMissing}
        keep={w.keep}
        act={w.back}
        busy={giveBack.isPending}
        onAct={(reason) => giveBack.mutate({ kind, code, about, reason })}
      />
    </div>
  )
}

/** What only another role may do is said where its button would stand. */
function Waits({ group }: { group: HeldGroup }) {
  const { words } = useDeskWords()
  const w = words.college.held
  const mine = (group.canMap && group.mayMap) || (group.canAccept && group.mayAccept)
  if (mine || !(group.canMap || group.canAccept)) return null
  return (
    <span className="text-14 text-amber-700">{group.canAccept ? w.waitsApprover : w.waitsRegistrar}</span>
  )
}

function useHeldActs(onSettled: () => void) {
  const { words } = useDeskWords()
  const w = words.college.held
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const onError = (error: unknown) => toast.warn(sentence(error))
  const settle = async () => {
    onSettled()
    await queries.invalidateQueries()
  }
  const accept = useMutation({
    ...api.held.accept.mutationOptions(),
    onSuccess: () => toast.say(w.decided),
    onError,
    onSettled: settle,
  })
  const giveBack = useMutation({
    ...api.held.return.mutationOptions(),
    onSuccess: ({ rows }) => toast.say(w.returned(writeCount(rows))),
    onError,
    onSettled: settle,
  })
  return { accept, giveBack }
}
