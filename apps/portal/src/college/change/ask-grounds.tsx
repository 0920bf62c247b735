import {
  changeReasons,
  changeReasonSchema,
  type ChangeAct,
  type ChangeReason,
} from '@jiangji/domain/record/change'
import { SelectField, TextField } from '@jiangji/ui/field'
import { useState } from 'react'
import { Confirm } from '../../confirm.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export type AskedAct = Exclude<ChangeAct, 'correct'>

export interface Grounds {
  act: AskedAct
  reason: ChangeReason
  note: string
}

type AskGroundsProps = {
  act: AskedAct
  said: { title: string; text: string; keep: string; act: string }
  busy: boolean
  onClose: () => void
  onAct: (grounds: Grounds) => void
}

/** Asks why something is to be revoked, suspended or resumed, of one record or of many. */
export function AskGrounds({ act, said, busy, onClose, onAct }: AskGroundsProps) {
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const picked = changeReasonSchema.safeParse(reason)
  const go = () => {
    setTried(true)
    if (picked.success) onAct({ act, reason: picked.data, note: note.trim() })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={said.title}
      keep={said.keep}
      act={said.act}
      tone={act === 'resume' ? 'primary' : 'danger'}
      busy={busy}
      onAct={go}
      text={
        <>
          <p>{said.text}</p>
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
  const { words } = useDeskWords()
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
