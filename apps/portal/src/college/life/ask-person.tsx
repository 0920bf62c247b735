import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export type AskedPersonAct = 'rename' | 'id-number' | 'merge'

type AskPersonProps = { learnerId: string; act: AskedPersonAct; onClose: () => void }

/** One person asks, with what proves it; another decides. */
export function AskPerson({ learnerId, act, onClose }: AskPersonProps) {
  const { words } = useDeskWords()
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const { send, busy, refusal } = useAsking(onClose)
  const w = words.life.ask
  const said = {
    rename: { title: w.renameTitle, text: w.renameText, label: w.newName },
    'id-number': { title: w.idTitle, text: null, label: w.newId },
    merge: { title: w.mergeTitle, text: w.mergeText, label: w.otherNumber },
  }[act]
  return (
    <Confirm
      open
      onClose={onClose}
      title={said.title}
      keep={w.keep}
      act={w.send}
      busy={busy}
      onAct={() => send(act, { learnerId, value, note })}
      text={
        <>
          {said.text && <p>{said.text}</p>}
          {refusal && <Notice tone="bad">{refusal}</Notice>}
          <TextField label={said.label} value={value} onValueChange={setValue} autoComplete="off" />
          <TextField label={w.note} help={w.noteHelp} value={note} onValueChange={setNote} maxLength={500} />
        </>
      }
    />
  )
}

function useAsking(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const after = {
    onSuccess: () => {
      toast.say(words.life.ask.sent)
      onDone()
    },
    onSettled: () => queries.invalidateQueries(),
  }
  const rename = useMutation({ ...api.person.rename.mutationOptions(), ...after })
  const idNumber = useMutation({ ...api.person.idNumber.mutationOptions(), ...after })
  const merge = useMutation({ ...api.person.merge.mutationOptions(), ...after })
  const error = rename.error ?? idNumber.error ?? merge.error
  return {
    busy: rename.isPending || idNumber.isPending || merge.isPending,
    refusal: error && sentence(error),
    send: (
      act: AskedPersonAct,
      { learnerId, value, note }: { learnerId: string; value: string; note: string },
    ) => {
      if (act === 'rename') rename.mutate({ learnerId, note, name: value })
      else if (act === 'id-number') idNumber.mutate({ learnerId, note, idNumber: value })
      else merge.mutate({ learnerId, note, otherNumber: value })
    },
  }
}
