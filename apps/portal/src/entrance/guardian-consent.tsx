import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, queryClient } from '../api/client.ts'
import { signIn } from '../session/session.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useLearnerWords } from '../words/use-learner-words.ts'
import { keepSchool } from './kept-school.ts'
import { PasswordField } from '../password-field.tsx'
import type { Slip } from './slip-form.tsx'

const shortest = 10

/** What a guardian reads, her yes and her password; then the child's own slip works. */
export function GuardianConsent({ slip }: { slip: Slip }) {
  const { words } = useLearnerWords()
  const w = words.guardian
  const a = words.shell.activate
  const sentence = useRefusal()
  const form = useConsentForm(slip)
  const child = slip.child ?? ''
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <Notice title={w.found(child, slip.college)}>{w.readFirst}</Notice>
      <ol className="list-decimal space-y-2 pl-6 text-15">
        {w.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <Notice tone="good" title={w.number(slip.studentNumber)}>
        {w.numberHint(slip.college)}
      </Notice>
      {form.consent.isError && <Notice tone="bad">{sentence(form.consent.error)}</Notice>}
      <input type="hidden" name="username" autoComplete="username" value={slip.studentNumber} readOnly />
      <PasswordField
        fresh
        label={a.password}
        help={a.passwordHelp}
        value={form.password}
        onType={form.setPassword}
        error={form.tried && form.password.length < shortest ? a.shortPassword : undefined}
      />
      <PasswordField
        fresh
        label={a.again}
        value={form.again}
        onType={form.setAgain}
        error={form.tried && form.password !== form.again ? a.differs : undefined}
      />
      <CheckBox
        label={w.agree(child)}
        checked={form.agreed}
        onChange={form.setAgreed}
        error={form.tried && !form.agreed ? w.needed : undefined}
      />
      <Button type="submit" busy={form.consent.isPending} className="w-full">
        {w.submit}
      </Button>
    </form>
  )
}

function useConsentForm(slip: Slip) {
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const consent = useMutation({
    ...api.activation.consent.mutationOptions(),
    onSuccess: async () => {
      keepSchool(slip.collegeSlug)
      await signIn(slip.collegeSlug, slip.studentNumber, password)
      queryClient.clear()
      router.history.push('/')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!agreed || password.length < shortest || password !== again) return
    consent.mutate({ code: slip.code, name: slip.name, password, consent: true })
  }
  return { password, setPassword, again, setAgain, agreed, setAgreed, tried, consent, submit }
}
