import { registerOf } from '@jiangji/domain/register/registers'
import type { RegisterField } from '@jiangji/domain/register/register'
import { SelectField, TextField, type Choice } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { RegisterEntry, RegisterList } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { contentFrom, typedOf } from './register-content.ts'

type RegisterFormProps = { list: RegisterList; entry: RegisterEntry | null; onClose: () => void }

export function RegisterForm({ list, entry, onClose }: RegisterFormProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const sentence = useRefusal()
  const w = words.registers
  const { register } = list
  const { fields } = registerOf(register)
  const [typed, setTyped] = useState(() => typedOf(fields, entry?.content ?? { schoolYear: list.schoolYear }))
  const [tried, setTried] = useState(false)
  const save = useSave(entry === null ? w.added : w.saved, onClose)
  const made = contentFrom(register, typed)
  const act = () => {
    setTried(true)
    if (made.content === null) return
    if (entry === null) save.add.mutate({ register, content: made.content })
    else save.change.mutate({ id: entry.id, version: entry.version, content: made.content })
  }
  const error = save.add.error ?? save.change.error
  return (
    <Confirm
      open
      onClose={onClose}
      title={entry === null ? w.addTitle(domain.register(register)) : domain.register(register)}
      keep={w.cancel}
      act={w.save}
      busy={save.add.isPending || save.change.isPending}
      onAct={act}
      text={
        <>
          {error !== null && <Notice tone="bad">{sentence(error)}</Notice>}
          {fields.map((field) => (
            <OneField
              key={field.key}
              list={list}
              field={field}
              value={typed[field.key] ?? ''}
              wrong={tried && made.wrong === field.key}
              onType={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
        </>
      }
    />
  )
}

type OneFieldProps = {
  list: RegisterList
  field: RegisterField
  value: string
  wrong: boolean
  onType: (value: string) => void
}

function OneField({ list, field, value, wrong, onType }: OneFieldProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const choices = useChoices(list, field)
  const shared = {
    label: domain.registerField(list.register, field.key),
    optional: field.required ? undefined : words.shell.optional,
    error: wrong ? words.registers.missing : undefined,
    value,
  }
  if (choices)
    return <SelectField {...shared} onPick={onType} placeholder={words.registers.choose} choices={choices} />
  return (
    <TextField
      {...shared}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : 'text'}
      onValueChange={onType}
    />
  )
}

function useChoices({ partners, classes }: RegisterList, { type, choices }: RegisterField): Choice[] | null {
  const domain = useDomain()
  if (type === 'partner') return partners.map(({ uscc, name }) => ({ value: uscc, label: name }))
  if (type === 'class') return classes.map((value) => ({ value, label: value }))
  return choices?.map((value) => ({ value, label: domain.registerChoice(value) })) ?? null
}

function useSave(said: string, onDone: () => void) {
  const toast = useToast()
  const queries = useQueryClient()
  const after = {
    onSuccess: async () => {
      await queries.invalidateQueries(api.register.pathFilter())
      toast.say(said)
      onDone()
    },
  }
  return {
    add: useMutation({ ...api.register.add.mutationOptions(), ...after }),
    change: useMutation({ ...api.register.change.mutationOptions(), ...after }),
  }
}
