import { Button } from '@jiangji/ui/button'
import { AreaField } from '@jiangji/ui/field'
import { useState, type FormEvent } from 'react'
import { useWords } from '../use-words.tsx'

export function PastePage({ onText, onRestart }: { onText: (text: string) => void; onRestart: () => void }) {
  const { words } = useWords()
  const w = words.page.brought
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim() !== '') onText(text)
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4 px-5 py-6 sm:mx-auto sm:max-w-115">
      <h1 className="text-24 leading-tight font-semibold">{w.paste}</h1>
      <AreaField
        label={w.pasteLabel}
        help={w.pasteHelp}
        error={tried && text.trim() === '' ? w.pasteMissing : undefined}
        name="credential"
        rows={7}
        spellCheck={false}
        value={text}
        onType={setText}
      />
      <div className="grid grid-cols-2 gap-3">
        <Button type="submit">{w.pasteSubmit}</Button>
        <Button variant="secondary" onClick={onRestart}>
          {w.byCode}
        </Button>
      </div>
    </form>
  )
}
