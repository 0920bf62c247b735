import { CheckBox } from '@jiangji/ui/check-box'
import { SelectField, TextField } from '@jiangji/ui/field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegistryAct } from '@jiangji/domain/organisation/registry-act'
import { api } from '../api/client.ts'
import type { RegistrySchool } from '../api/outputs.ts'
import { Confirm } from '../confirm.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

type AskRegistryActProps = { act: RegistryAct; schools: readonly RegistrySchool[]; onClose: () => void }

export function AskRegistryAct({ act, schools, onClose }: AskRegistryActProps) {
  const { words } = useDeskWords()
  const w = words.bureau
  const [subjectIds, setSubjectIds] = useState<readonly string[]>([])
  const [successorId, setSuccessorId] = useState('')
  const [newName, setNewName] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const request = useMutation({
    ...api.registry.request.mutationOptions(),
    ...useAfterAct(w.requested, onClose),
  })
  const open = schools.filter(({ end }) => end === null)
  const isWhole = act === 'rename' ? newName.trim().length > 1 : successorId !== ''
  const send = () => {
    setTried(true)
    if (subjectIds.length === 0 || !isWhole || note.trim().length < 4) return
    request.mutate({
      act,
      subjectIds: [...subjectIds],
      successorId: successorId || null,
      newName: newName || null,
      note: note.trim(),
    })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.acts[act]}
      keep={w.keep}
      act={w.submit}
      busy={request.isPending}
      onAct={send}
      text={
        <>
          <p>{w.actHelp[act]}</p>
          <Subjects
            many={act === 'merger'}
            schools={open}
            picked={subjectIds}
            onPick={setSubjectIds}
            tried={tried}
          />
          {act === 'rename' ? (
            <TextField
              label={w.newName}
              value={newName}
              onValueChange={setNewName}
              maxLength={60}
              error={tried && !isWhole ? w.newNameMissing : undefined}
            />
          ) : (
            <SelectField
              label={act === 'merger' ? w.mergeInto : w.keeper}
              placeholder={w.choose}
              value={successorId}
              onPick={setSuccessorId}
              choices={choicesOf(open.filter(({ id }) => !subjectIds.includes(id)))}
              error={tried && !isWhole ? w.successorMissing : undefined}
            />
          )}
          <TextField
            label={w.note}
            help={w.noteHelp}
            value={note}
            onValueChange={setNote}
            maxLength={500}
            error={tried && note.trim().length < 4 ? w.noteMissing : undefined}
          />
        </>
      }
    />
  )
}

type SubjectsProps = {
  many: boolean
  schools: readonly RegistrySchool[]
  picked: readonly string[]
  onPick: (ids: readonly string[]) => void
  tried: boolean
}

function Subjects({ many, schools, picked, onPick, tried }: SubjectsProps) {
  const { words } = useDeskWords()
  const w = words.bureau
  const missing = tried && picked.length === 0
  if (!many)
    return (
      <SelectField
        label={w.subject}
        placeholder={w.choose}
        value={picked[0] ?? ''}
        onPick={(id) => onPick(id ? [id] : [])}
        choices={choicesOf(schools)}
        error={missing ? w.subjectMissing : undefined}
      />
    )
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold">{w.subjects}</legend>
      <div className="max-h-56 overflow-y-auto">
        {schools.map(({ id, name }) => (
          <CheckBox
            key={id}
            label={name}
            checked={picked.includes(id)}
            onChange={(on) => onPick(on ? [...picked, id] : picked.filter((other) => other !== id))}
          />
        ))}
      </div>
      {missing && <p className="mt-1 text-14 text-cinnabar-700">{w.subjectsMissing}</p>}
    </fieldset>
  )
}

function choicesOf(schools: readonly RegistrySchool[]) {
  return schools.map(({ id, name }) => ({ value: id, label: name }))
}
