import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, queryClient } from '../api/client.ts'
import { signIn } from '../session/session.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import { keepSchool } from './kept-school.ts'
import { PasswordField } from '../password-field.tsx'
import type { Slip } from './slip-form.tsx'

const shortest = 10

export function SetPassword({ slip }: { slip: Slip }) {
  const { words } = useWords()
  const w = words.shell.activate
  const sentence = useRefusal()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const redeem = useMutation({
    ...api.activation.redeem.mutationOptions(),
    onSuccess: async () => {
      keepSchool(slip.collegeSlug)
      await signIn(slip.collegeSlug, slip.studentNumber, password)
      queryClient.clear()
      router.history.push('/')
    },
  })
  const recovering = slip.purpose === 'recovery'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password.length < shortest || password !== again || !(agreed || recovering)) return
    redeem.mutate({
      code: slip.code,
      name: slip.name,
      password,
      consent: true,
      audience: slip.audience,
    })
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <Notice tone="good" title={(recovering ? w.recovery : w).found(slip.college)}>
        {recovering ? w.recovery.hint : w.number(slip.studentNumber)}
      </Notice>
      {redeem.isError && <Notice tone="bad">{sentence(redeem.error)}</Notice>}
      <input type="hidden" name="username" autoComplete="username" value={slip.studentNumber} readOnly />
      <PasswordField
        fresh
        label={w.password}
        help={w.passwordHelp}
        value={password}
        onType={setPassword}
        error={tried && password.length < shortest ? w.shortPassword : undefined}
      />
      <PasswordField
        fresh
        label={w.again}
        value={again}
        onType={setAgain}
        error={tried && password !== again ? w.differs : undefined}
      />
      {!recovering && (
        <>
          <CheckBox
            label={slip.audience === 'plain' ? w.consentPlain : w.consent}
            checked={agreed}
            onChange={setAgreed}
            error={tried && !agreed ? w.consentNeeded : undefined}
          />
          <p className="text-13 text-ink-500">
            {slip.audience === 'plain' && w.askFirst} {w.rights}
          </p>
        </>
      )}
      <Button type="submit" busy={redeem.isPending} className="w-full">
        {recovering ? w.recovery.submit : w.submit}
      </Button>
    </form>
  )
}
