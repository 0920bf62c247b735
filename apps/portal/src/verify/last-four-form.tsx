import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useState, type FormEvent } from 'react'
import { isLastFour } from './question-rules.ts'
import { useWords } from './use-words.tsx'

export function LastFourForm({ busy, onMore }: { busy: boolean; onMore: (lastFour: string) => void }) {
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
      <h2 className="text-16 font-semibold">{w.more}</h2>
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
