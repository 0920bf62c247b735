import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Slip } from './slip-form.tsx'

/** What a guardian reads, and her yes; then the child's own slip works. */
export function GuardianConsent({ slip, onAgain }: { slip: Slip; onAgain: () => void }) {
  const { words } = useWords()
  const w = words.guardian
  const sentence = useRefusal()
  const child = slip.child ?? ''
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const consent = useMutation(api.activation.consent.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (agreed) consent.mutate({ code: slip.code, name: slip.name, consent: true })
  }
  if (consent.isSuccess)
    return (
      <div className="space-y-4">
        <Notice tone="good">{w.done(child)}</Notice>
        <Button className="w-full" onClick={onAgain}>
          {w.again}
        </Button>
      </div>
    )
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <Notice title={w.found(child, slip.college)}>{w.lead}</Notice>
      {consent.isError && <Notice tone="bad">{sentence(consent.error)}</Notice>}
      <ol className="list-decimal space-y-2 pl-6 text-15">
        {w.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <CheckBox
        label={w.agree(child)}
        checked={agreed}
        onChange={setAgreed}
        error={tried && !agreed ? w.needed : undefined}
      />
      <Button type="submit" busy={consent.isPending} className="w-full">
        {w.submit}
      </Button>
    </form>
  )
}
