import { civilDateIn } from '@jiangji/domain/calendar'
import { Button, buttonClass } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { addresses } from '../../api/download.ts'
import { PasswordField } from '../../password-field.tsx'
import { useLeave } from '../../session/session.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { PageHead } from '../page-head.tsx'
import { KeepingNotice, TakeButton } from '../take-button.tsx'
import { useAudience } from '../use-audience.ts'
import { useRightsWords } from '../../words/use-rights-words.ts'

export function ClosePage() {
  const words = useRightsWords()
  const w = words.close
  const { audience } = useAudience()
  return (
    <>
      <PageHead title={w.title} back={{ to: '/rights', label: words.title }} />
      <div className="space-y-5 px-5 pt-4 pb-8 text-15">
        <p>{w.lead[audience]}</p>
        <Listed title={w.goes} lines={w.goesList} />
        <Listed title={w.stays} lines={w.staysList} />
        <p>{w.back}</p>
        <section className="space-y-2">
          <h2 className="text-17 font-semibold">{w.take}</h2>
          <p className="text-14 text-ink-500">{w.takeHint}</p>
          <KeepingNotice />
          <TakeButton address={addresses.everything}>{words.asks.copy}</TakeButton>
        </section>
        <CloseForm />
      </div>
    </>
  )
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2 className="mb-1 text-17 font-semibold">{title}</h2>
      <ul className="list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function CloseForm() {
  const w = useRightsWords().close
  const sentence = useRefusal()
  const leave = useLeave()
  const [password, setPassword] = useState('')
  const [endShares, setEndShares] = useState(true)
  const [tried, setTried] = useState(false)
  const close = useMutation({
    ...api.rights.close.mutationOptions(),
    onSuccess: ({ closesAt }) => leave(`/sign-in?closes=${civilDateIn(new Date(closesAt))}`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password) close.mutate({ password, endShares })
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4 rounded-card border border-line bg-white p-4">
      {close.isError && <Notice tone="bad">{sentence(close.error)}</Notice>}
      <PasswordField
        label={w.password}
        value={password}
        onType={setPassword}
        error={tried && !password ? w.passwordMissing : undefined}
      />
      <CheckBox label={w.endShares} checked={endShares} onChange={setEndShares} />
      <p className="text-14 text-ink-500">{w.now}</p>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Link to="/rights" className={buttonClass('secondary')}>
          {w.keep}
        </Link>
        <Button type="submit" variant="danger" busy={close.isPending}>
          {w.act}
        </Button>
      </div>
    </form>
  )
}
