import {
  changeReasons,
  changeReasonSchema,
  type ChangeAct,
  type ChangeReason,
} from '@jiangji/domain/record/change'
import { SelectField, TextField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { Confirm } from '../confirm.tsx'

export type AskedAct = Exclude<ChangeAct, 'correct'>

type RequestChangeProps = {
  act: AskedAct
  records: readonly { learnerId: string; recordId: string }[]
  open: boolean
  onClose: () => void
}

export function RequestChange({ act, records, open, onClose }: RequestChangeProps) {
  const { words } = useWords()
  const w = words.college.changes.acts[act]
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy } = useRequest(act, onClose)
  const picked = changeReasonSchema.safeParse(reason)
  const go = () => {
    setTried(true)
    if (picked.success) send({ act, reason: picked.data, note: note.trim() }, records)
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={w.askTitle}
      keep={w.keep}
      act={w.send}
      tone={act === 'resume' ? 'primary' : 'danger'}
      busy={busy}
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

type GroundsFieldsProps = {
  act: ChangeAct
  reason: string
  onReason: (reason: string) => void
  note: string
  onNote: (note: string) => void
  missing: boolean
}

export function GroundsFields({ act, reason, onReason, note, onNote, missing }: GroundsFieldsProps) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.college.changes
  return (
    <>
      <SelectField
        label={w.reasonLabel}
        value={reason}
        onPick={onReason}
        placeholder={w.reasonHint}
        choices={changeReasons[act].map((value) => ({ value, label: domain.reason(value) }))}
        error={missing ? w.reasonMissing : undefined}
      />
      <TextField
        label={w.note}
        help={w.noteHelp}
        optional={reason === 'other' ? undefined : words.shell.optional}
        value={note}
        onValueChange={onNote}
        maxLength={500}
      />
    </>
  )
}

type Grounds = { act: AskedAct; reason: ChangeReason; note: string }

function useRequest(act: AskedAct, onDone: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.changes
  const after = {
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  }
  const one = useMutation({
    ...api.change.request.mutationOptions(),
    ...after,
    onSuccess: () => {
      toast.say(w.acts[act].sent)
      onDone()
    },
  })
  const many = useMutation({
    ...api.change.requestMany.mutationOptions(),
    ...after,
    onSuccess: ({ done, notDone }) => {
      const [count, left] = [writeCount(done), writeCount(notDone.length)]
      if (notDone.length === 0) toast.say(w.many.done(count))
      else toast.warn(w.many.some(count, left))
      onDone()
    },
  })
  return {
    busy: one.isPending || many.isPending,
    send: (grounds: Grounds, records: RequestChangeProps['records']) => {
      const [first, ...rest] = records
      if (first && rest.length === 0) one.mutate({ ...grounds, ...first })
      else many.mutate({ ...grounds, records: [...records] })
    },
  }
}
