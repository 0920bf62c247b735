import { codeMinutes } from '@jiangji/domain/reminder/mail-address'
import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { useSettingsChange } from './use-settings-change.ts'

type CodeFormProps = { pending: string; onOther: () => void; onProven: () => void }

export function CodeForm({ pending, onOther, onProven }: CodeFormProps) {
  const w = useReminderWords().mail
  const toast = useToast()
  const sentence = useRefusal()
  const show = useSettingsChange()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const prove = useMutation({
    ...api.reminder.proveAddress.mutationOptions(),
    onSuccess: (settings) => {
      show(settings)
      onProven()
      toast.say(w.proven)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim()) prove.mutate({ code: code.normalize('NFKC') })
  }
  const missing = tried && !code.trim() ? w.codeMissing : undefined
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <p role="status" className="text-15 wrap-anywhere">
        {w.sent(pending, codeMinutes)}
      </p>
      <TextField
        label={w.code}
        help={w.codeHelp}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onValueChange={(next) => {
          prove.reset()
          setCode(next)
        }}
        maxLength={12}
        error={missing ?? (prove.isError ? sentence(prove.error) : undefined)}
      />
      <Button type="submit" className="w-full" busy={prove.isPending}>
        {w.prove}
      </Button>
      <Button variant="quiet" className="w-full" onClick={onOther}>
        {w.other}
      </Button>
    </form>
  )
}
