import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSettingsChange } from './use-settings-change.ts'

type AddressFormProps = {
  typed: string
  onType: (typed: string) => void
  onAsked: () => void
  onCancel: (() => void) | null
}

export function AddressForm({ typed, onType, onAsked, onCancel }: AddressFormProps) {
  const { language } = useWords()
  const w = useReminderWords().mail
  const sentence = useRefusal()
  const show = useSettingsChange()
  const [tried, setTried] = useState(false)
  const ask = useMutation({
    ...api.reminder.askAddress.mutationOptions(),
    onSuccess: (settings) => {
      show(settings)
      onAsked()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.trim()) ask.mutate({ address: typed, language })
  }
  const missing = tried && !typed.trim() ? w.addressMissing : undefined
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <TextField
        label={w.address}
        help={w.hint}
        type="email"
        inputMode="email"
        autoComplete="email"
        value={typed}
        onValueChange={(next) => {
          ask.reset()
          onType(next)
        }}
        maxLength={300}
        error={missing ?? (ask.isError ? sentence(ask.error) : undefined)}
      />
      <Button type="submit" className="w-full" busy={ask.isPending}>
        {w.send}
      </Button>
      {onCancel && (
        <Button variant="quiet" className="w-full" onClick={onCancel}>
          {w.cancel}
        </Button>
      )}
    </form>
  )
}
