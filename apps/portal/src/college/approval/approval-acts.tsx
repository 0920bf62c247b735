import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { ApprovalBatch } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Confirm, ConfirmWithNote } from '../../confirm.tsx'

export function ApprovalActs({ batch }: { batch: ApprovalBatch }) {
  const { words } = useDeskWords()
  const w = words.college.approval
  const [asking, setAsking] = useState<'approve' | 'return' | 'stop' | null>(null)
  const { approve, giveBack, stop } = useApprovalActs(() => setAsking(null))
  const waits = batch.waitsFor !== null
  const isPartlyIssued = batch.waitsFor !== null && batch.waitsFor.records < batch.records
  const count = writeCount(batch.waitsFor?.records ?? batch.toIssue)
  return (
    <>
      {batch.mayStop && (
        <Button variant="secondary" onClick={() => setAsking('stop')}>
          {waits ? words.college.issuing.stop : words.college.issuing.stopNow}
        </Button>
      )}
      {batch.mayReturn && (
        <Button variant="secondary" onClick={() => setAsking('return')}>
          {isPartlyIssued ? words.college.issuing.giveBack : w.giveBack}
        </Button>
      )}
      {batch.mayApprove && (
        <Button onClick={() => setAsking('approve')}>
          {waits ? words.college.issuing.change : w.approve(count)}
        </Button>
      )}
      {asking === 'approve' && (
        <ApproveForDay
          batch={batch}
          count={count}
          busy={approve.isPending}
          onClose={() => setAsking(null)}
          onAct={(issueOn) => approve.mutate({ id: batch.id, issueOn })}
        />
      )}
      {asking === 'stop' && (
        <AskToStop
          waits={waits}
          busy={stop.isPending}
          onClose={() => setAsking(null)}
          onAct={(reason) => stop.mutate({ id: batch.id, reason })}
        />
      )}
      <ConfirmWithNote
        open={asking === 'return'}
        onClose={() => setAsking(null)}
        title={isPartlyIssued ? words.college.issuing.giveBackTitle(count) : w.giveBackTitle}
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

type AskToStopProps = {
  waits: boolean
  busy: boolean
  onClose: () => void
  onAct: (reason: string) => void
}

function AskToStop({ waits, busy, onClose, onAct }: AskToStopProps) {
  const { words } = useDeskWords()
  const w = words.college.issuing
  return (
    <ConfirmWithNote
      open
      onClose={onClose}
      title={waits ? w.stopTitle : w.stopNowTitle}
      text={<p>{waits ? w.stopText : w.stopNowText}</p>}
      label={w.stopReason}
      help={w.stopHelp}
      missing={w.stopMissing}
      keep={words.college.approval.approveKeep}
      act={waits ? w.stop : w.stopNow}
      busy={busy}
      onAct={onAct}
    />
  )
}

type ApproveForDayProps = {
  batch: ApprovalBatch
  count: string
  busy: boolean
  onClose: () => void
  onAct: (issueOn: string | null) => void
}

/** Without a day it is issued at once. */
function ApproveForDay({ batch, count, busy, onClose, onAct }: ApproveForDayProps) {
  const { words } = useDeskWords()
  const dates = useDates()
  const { first, last, today } = batch.issueDays
  const [day, setDay] = useState(batch.waitsFor?.issueOn ?? (first > today ? first : ''))
  const w = words.college.approval
  const i = words.college.issuing
  const waits = batch.waitsFor !== null
  return (
    <Confirm
      open
      onClose={onClose}
      title={waits ? i.changeTitle : w.approveTitle(count)}
      text={
        <div className="space-y-3">
          <p>{waits ? i.changeText : w.approveText}</p>
          {!waits && batch.kind === 'competition' && <p>{i.confirmedFirst}</p>}
          <TextField
            label={i.day}
            optional={first > today ? undefined : words.shell.optional}
            help={first > today ? i.dayNeeded(dates.date(first)) : i.dayHelp(dates.date(last))}
            type="date"
            min={first}
            max={last}
            value={day}
            onValueChange={setDay}
          />
        </div>
      }
      keep={w.approveKeep}
      act={day > today ? i.plan(count) : w.approve(count)}
      busy={busy}
      onAct={() => onAct(day || null)}
    />
  )
}

function useApprovalActs(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const onError = (error: unknown) => toast.warn(sentence(error))
  const onSettled = () => queries.invalidateQueries()
  const approve = useMutation({
    ...api.approval.approve.mutationOptions(),
    onSuccess: (_answer, { issueOn }) => {
      onDone()
      if (issueOn) toast.say(words.college.issuing.planned)
    },
    onError,
    onSettled,
  })
  const giveBack = useMutation({
    ...api.approval.return.mutationOptions(),
    onSuccess: () => {
      onDone()
      toast.say(words.college.approval.returned)
    },
    onError,
    onSettled,
  })
  const stop = useMutation({
    ...api.approval.stop.mutationOptions(),
    onSuccess: () => {
      onDone()
      toast.say(words.college.issuing.stopped)
    },
    onError,
    onSettled,
  })
  return { approve, giveBack, stop }
}
