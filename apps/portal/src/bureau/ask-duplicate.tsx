import { SelectField, TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { Confirm } from '../confirm.tsx'
import { useRefusal } from '../words/refusal-words.ts'
import { useDeskWords } from '../words/use-desk-words.ts'

const blank = { name: '', mainCollege: '', mainNumber: '', otherCollege: '', otherNumber: '', note: '' }

type Typed = typeof blank

/** Names one person at two schools, and what proves that it is one. */
export function AskDuplicate({ onClose }: { onClose: () => void }) {
  const { words } = useDeskWords()
  const [typed, setTyped] = useState<Typed>(blank)
  const [tried, setTried] = useState(false)
  const asking = useAsking(onClose)
  const w = words.bureau.duplicates
  const typing = (key: keyof Typed) => (value: string) => setTyped((before) => ({ ...before, [key]: value }))
  const text = (key: 'name' | 'mainNumber' | 'otherNumber') => ({
    label: w[key],
    value: typed[key],
    onValueChange: typing(key),
    autoComplete: 'off',
    maxLength: 80,
    error: tried && typed[key].trim() === '' ? (key === 'name' ? w.nameMissing : w.numberMissing) : undefined,
  })
  const isWhole = Object.values(typed).every((value) => value.trim() !== '') && typed.note.trim().length >= 4
  const send = () => {
    setTried(true)
    if (isWhole) asking.send(typed)
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.askTitle}
      keep={w.keep}
      act={w.send}
      busy={asking.busy}
      onAct={send}
      text={
        <>
          <p>{w.askText}</p>
          {asking.refusal && <Notice tone="bad">{asking.refusal}</Notice>}
          <TextField {...text('name')} help={w.nameHelp} />
          <School typed={typed} place="mainCollege" tried={tried} onPick={typing('mainCollege')} />
          <TextField {...text('mainNumber')} />
          <School typed={typed} place="otherCollege" tried={tried} onPick={typing('otherCollege')} />
          <TextField {...text('otherNumber')} />
          <TextField
            label={w.note}
            help={w.noteHelp}
            value={typed.note}
            onValueChange={typing('note')}
            maxLength={500}
            error={tried && typed.note.trim().length < 4 ? w.noteMissing : undefined}
          />
        </>
      }
    />
  )
}

type SchoolProps = {
  typed: Typed
  place: 'mainCollege' | 'otherCollege'
  tried: boolean
  onPick: (id: string) => void
}

function School({ typed, place, tried, onPick }: SchoolProps) {
  const { words } = useDeskWords()
  const registry = useQuery(api.registry.list.queryOptions())
  const w = words.bureau.duplicates
  const other = place === 'mainCollege' ? typed.otherCollege : typed.mainCollege
  const schools = (registry.data?.schools ?? []).filter(({ id }) => id !== other)
  return (
    <SelectField
      label={w[place]}
      help={place === 'mainCollege' ? w.mainHelp : undefined}
      placeholder={w.choose}
      value={typed[place]}
      onPick={onPick}
      choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
      error={tried && typed[place] === '' ? w.collegeMissing : undefined}
    />
  )
}

function useAsking(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const merge = useMutation({
    ...api.duplicate.merge.mutationOptions(),
    onSuccess: () => {
      toast.say(words.bureau.duplicates.sent)
      onDone()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return {
    busy: merge.isPending,
    refusal: merge.error && sentence(merge.error),
    send: ({ name, mainCollege, mainNumber, otherCollege, otherNumber, note }: Typed) =>
      merge.mutate({
        name,
        main: { collegeId: mainCollege, studentNumber: mainNumber },
        other: { collegeId: otherCollege, studentNumber: otherNumber },
        note,
      }),
  }
}
