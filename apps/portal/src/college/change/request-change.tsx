import { changeReasons, changeReasonSchema, type ChangeAct } from '@jiangji/domain/record/change'
import { SelectField, TextField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { Confirm } from '../../confirm.tsx'

export type AskedAct = Exclude<ChangeAct, 'correct'>

type RequestChangeProps = {
  act: AskedAct
  record: { learnerId: string; recordId: string }
  open: boolean
  onClose: () => void
}

export function RequestChange({ act, record, open, onClose }: RequestChangeProps) {
  const { words } = useWords()
  const w = words.college.changes.acts[act]
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = useRequest(act, onClose)
  const picked = changeReasonSchema.safeParse(reason)
  const go = () => {
    setTried(true)
    if (picked.success) send.mutate({ act, reason: picked.data, note: note.trim(), ...record })
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={w.askTitle}
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

function useRequest(act: AskedAct, onDone: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.change.request.mutationOptions(),
    onSuccess: () => {
      toast.say(words.college.changes.acts[act].sent)
      onDone()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
}
