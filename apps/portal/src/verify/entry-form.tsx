import { pinDigits, readSharePin } from '@jiangji/domain/share/pin'
import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { ShareCodeField } from '@jiangji/ui/share-code-field'
import { groupShareCode } from '@jiangji/ui/share-code-text'
import { useState, type FormEvent } from 'react'
import { AnswerNotice } from './answer-notice.tsx'
import { asksForPin, type Answer, type Question } from './check-answer.ts'
import { codeProblem, isLastFour } from './question-rules.ts'
import { useWords } from './use-words.tsx'

type EntryFormProps = {
  first: Question
  linked: string
  answer: Answer | null
  busy: boolean
  onAsk: (question: Question) => void
}

export function EntryForm({ first, linked, answer, busy, onAsk }: EntryFormProps) {
  const { words } = useWords()
  const w = words.page
  const form = useEntry(first, answer, onAsk)
  const problem = form.tried ? codeProblem(form.code) : null
  const codeError = problem ? w[problem] : undefined
  const known = linked !== '' && codeProblem(linked) === null && !form.changing
  return (
    <div className="px-5 py-6 sm:mx-auto sm:mt-6 sm:max-w-115 sm:rounded-2xl sm:border sm:border-line sm:bg-white sm:px-8 sm:py-8">
      <h1 className="text-24 leading-tight font-semibold">{w.title}</h1>
      <p className="mt-1 mb-5 text-ink-500">{w.lead}</p>
      <form onSubmit={form.submit} noValidate className="space-y-4">
        {!busy && <AnswerNotice answer={answer} />}
        {known ? (
          <Notice
            action={
              <Button variant="quiet" size="small" onClick={() => form.setChanging(true)}>
                {w.changeCode}
              </Button>
            }
          >
            <span className="font-mono tracking-wide">{w.codeKnown(groupShareCode(form.code))}</span>
          </Notice>
        ) : (
          <ShareCodeField
            label={w.code}
            help={w.codeHelp}
            value={form.code}
            onType={form.setCode}
            error={codeError}
          />
        )}
        <TextField
          label={w.name}
          help={w.nameHelp}
          name="holder"
          autoComplete="off"
          value={form.name}
          onValueChange={form.setName}
          error={form.tried && !form.name.trim() ? w.missingName : undefined}
        />
        <TextField
          label={w.lastFour}
          help={w.lastFourHelp}
          optional={w.optional}
          name="last-four"
          autoComplete="off"
          inputMode="text"
          maxLength={4}
          value={form.lastFour}
          onValueChange={form.setLastFour}
          error={form.tried && form.lastFour && !isLastFour(form.lastFour) ? w.shortLastFour : undefined}
        />
        {form.asked && (
          <TextField
            label={w.pin}
            name="pin"
            autoComplete="off"
            inputMode="numeric"
            maxLength={pinDigits}
            value={form.pin}
            onValueChange={form.setPin}
            error={form.tried && form.typedPin === null ? w.pinShort(pinDigits) : undefined}
          />
        )}
        <Button type="submit" busy={busy} className="w-full">
          {busy ? w.checking : w.submit}
        </Button>
      </form>
      <p className="mt-5 text-13 text-ink-500">{w.privacy}</p>
    </div>
  )
}

function useEntry(first: Question, answer: Answer | null, onAsk: (question: Question) => void) {
  const [code, setCode] = useState(groupShareCode(first.code))
  const [name, setName] = useState(first.name)
  const [lastFour, setLastFour] = useState(first.lastFour ?? '')
  const [pin, setPin] = useState(first.pin ?? '')
  const [asked, setAsked] = useState(pin !== '')
  const [changing, setChanging] = useState(false)
  const [tried, setTried] = useState(false)
  // Once the PIN was asked for, its field stays.
  if (!asked && asksForPin(answer)) {
    setAsked(true)
    setTried(false)
  }
  const typedPin = readSharePin(pin)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (asked && typedPin === null) return
    if (codeProblem(code) !== null || !name.trim() || (lastFour && !isLastFour(lastFour))) return
    onAsk({
      code,
      name: name.trim(),
      ...(lastFour ? { lastFour: lastFour.toUpperCase() } : {}),
      ...(typedPin === null ? {} : { pin: typedPin }),
    })
  }
  return {
    code,
    setCode,
    name,
    setName,
    lastFour,
    setLastFour,
    pin,
    setPin,
    typedPin,
    asked,
    changing,
    setChanging,
    tried,
    submit,
  }
}
