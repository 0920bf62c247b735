import type { Audience } from '@jiangji/domain/consent/audience'
import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'

export type Slip = {
  code: string
  name: string
  /** `recovery` for a slip in place of a forgotten password, `guardian` for the consent to a child's account. */
  purpose: 'opening' | 'recovery' | 'guardian'
  college: string
  collegeSlug: string
  studentNumber: string
  child: string | null
  /** In which wording she reads what she agrees to. */
  audience: Audience
}

type SlipFormProps = { typed: Pick<Slip, 'code' | 'name'> | null; onFound: (slip: Slip) => void }

export function SlipForm({ typed, onFound }: SlipFormProps) {
  const { words } = useWords()
  const w = words.shell.activate
  const sentence = useRefusal()
  const [code, setCode] = useState(typed?.code ?? '')
  const [name, setName] = useState(typed?.name ?? '')
  const [tried, setTried] = useState(false)
  const [young, setYoung] = useState(false)
  const look = useMutation(api.activation.look.mutationOptions())

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!code.trim() || !name.trim()) return
    look.mutate(
      { code, name },
      {
        onSuccess: (found) => {
          if (found.guardianNeeded) setYoung(true)
          else onFound({ code, name, ...found })
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {look.isError && <Notice tone="bad">{sentence(look.error)}</Notice>}
      {young && <Notice tone="wait">{w.guardian}</Notice>}
      <TextField
        label={w.code}
        help={w.codeHelp}
        name="activation-code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onValueChange={(value) => setCode(value.toUpperCase())}
        error={tried && !code.trim() ? w.missingCode : undefined}
      />
      <TextField
        label={w.name}
        help={w.nameHelp}
        name="name"
        autoComplete="name"
        value={name}
        onValueChange={setName}
        error={tried && !name.trim() ? w.missingName : undefined}
      />
      <Button type="submit" busy={look.isPending} className="w-full">
        {w.next}
      </Button>
    </form>
  )
}
