import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { chooseChild } from '../../session/child.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** Another child of hers, with the slip that the child's school gave her. */
export function JoinChild() {
  const { words } = useLearnerWords()
  const w = words.guardian
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const join = useMutation({
    ...api.activation.join.mutationOptions(),
    onSuccess: async ({ learnerId }) => {
      chooseChild(learnerId)
      await queries.resetQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() && agreed) join.mutate({ code, consent: true })
  }
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-15 text-copper-700">{w.join}</summary>
      <form onSubmit={submit} noValidate className="space-y-4 pt-2">
        {join.isError && <Notice tone="bad">{sentence(join.error)}</Notice>}
        <TextField
          label={w.joinCode}
          help={w.joinHelp}
          autoCapitalize="characters"
          autoComplete="one-time-code"
          spellCheck={false}
          value={code}
          onValueChange={(value) => setCode(value.toUpperCase())}
          error={tried && !code.trim() ? words.shell.activate.missingCode : undefined}
        />
        <CheckBox
          label={w.joinAgree}
          checked={agreed}
          onChange={setAgreed}
          error={tried && !agreed ? w.needed : undefined}
        />
        <Button type="submit" variant="secondary" busy={join.isPending}>
          {w.joinSubmit}
        </Button>
      </form>
    </details>
  )
}
