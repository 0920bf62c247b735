import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { SearchPicker } from '@jiangji/ui/search-picker'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, queryClient } from '../api/client.ts'
import { signIn, type SignInAnswer } from '../session/session.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/use-words.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { keepSchool, keptSchool } from './kept-school.ts'
import { PasswordField } from '../password-field.tsx'

export function SignInPage() {
  const { words } = useWords()
  const w = words.shell.signIn
  const form = useSignIn()
  const dates = useDates()
  const { closes } = useSearch({ from: '/sign-in' })
  const colleges = useQuery({ ...api.session.colleges.queryOptions(), staleTime: 600_000 })
  const choices = (colleges.data ?? []).map(({ slug, name }) => ({ value: slug, label: name }))
  const missing = (value: string, sentence: string) => (form.tried && !value ? sentence : undefined)
  return (
    <EntranceFrame title={w.title} lead={w.lead}>
      <form onSubmit={form.submit} noValidate className="space-y-4">
        {colleges.isError && <Notice tone="bad">{words.shell.failed.unreachable}</Notice>}
        {closes && form.answer === null && <Notice tone="wait">{w.closes(dates.date(closes))}</Notice>}
        {form.answer && form.answer !== 'in' && form.answer !== 'undone' && (
          <Notice tone="bad">{sentenceOf(form.answer, words)}</Notice>
        )}
        <SearchPicker
          label={w.school}
          choices={choices}
          value={form.school}
          onPick={form.setSchool}
          placeholder={w.schoolHint}
          nothingFound={w.schoolNone}
          error={missing(form.school, w.missingSchool)}
        />
        <TextField
          label={w.number}
          help={w.numberHelp}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={form.number}
          onValueChange={form.setNumber}
          error={missing(form.number, w.missingNumber)}
        />
        <PasswordField
          label={w.password}
          value={form.password}
          onType={form.setPassword}
          error={missing(form.password, w.missingPassword)}
        />
        <Button type="submit" busy={form.busy} className="w-full">
          {w.submit}
        </Button>
      </form>
      <nav className="mt-5 flex flex-col text-15">
        <Link
          to="/activate"
          className="flex min-h-11 items-center text-copper-700 underline underline-offset-4"
        >
          {w.activate}
        </Link>
        <a href="/v" className="flex min-h-11 items-center text-copper-700 underline underline-offset-4">
          {w.verify}
        </a>
      </nav>
    </EntranceFrame>
  )
}

function useSignIn() {
  const router = useRouter()
  const toast = useToast()
  const { undone } = useWords().words.shell.signIn
  const { next } = useSearch({ from: '/sign-in' })
  const [school, setSchool] = useState(keptSchool)
  const [number, setNumber] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<SignInAnswer | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!school || !number.trim() || !password) return
    setBusy(true)
    const given = await signIn(school, number, password)
    setBusy(false)
    setAnswer(given)
    if (given !== 'in' && given !== 'undone') return
    if (given === 'undone') toast.say(undone)
    keepSchool(school)
    queryClient.clear()
    router.history.push(next ?? '/')
  }
  const send = (event: FormEvent) => void submit(event)
  return { school, setSchool, number, setNumber, password, setPassword, tried, busy, answer, submit: send }
}

function sentenceOf(
  answer: Exclude<SignInAnswer, 'in' | 'undone'>,
  { shell, domain }: ReturnType<typeof useWords>['words'],
): string {
  if (answer === 'closed') return domain.refusal({ code: 'signIn.closed', facts: {} })
  if (answer === 'unreachable') return shell.failed.unreachable
  return shell.signIn[answer]
}
