import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useState, type FormEvent } from 'react'
import { isLastFour } from './question-rules.ts'
import { useWords } from './use-words.tsx'

type LastFourFormProps = { busy: boolean; title: string; onMore: (lastFour: string) => void }

export function LastFourForm({ busy, title, onMore }: LastFourFormProps) {
  const { words } = useWords()
  const w = words.page
  const [lastFour, setLastFour] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isLastFour(lastFour)) onMore(lastFour.normalize('NFKC').trim().toUpperCase())
  }
  return (
    <form
      onSubmit={submit}
      noValidate
      className="space-y-3 rounded-card border border-line bg-white px-4 py-4 print:hidden"
    >
      <h2 className="text-16 font-semibold">{title}</h2>
      <TextField
        label={w.lastFour}
        help={w.lastFourHelp}
        maxLength={4}
        autoComplete="off"
        value={lastFour}
        onValueChange={setLastFour}
        error={tried && !isLastFour(lastFour) ? w.shortLastFour : undefined}
      />
      <Button type="submit" variant="secondary" busy={busy} className="w-full">
        {w.submitMore}
      </Button>
    </form>
  )
}
