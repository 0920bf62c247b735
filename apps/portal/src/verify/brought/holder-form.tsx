import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useState, type FormEvent } from 'react'
import { useWords } from '../use-words.tsx'

export function HolderForm({ typed, onAsk }: { typed: string; onAsk: (name: string) => void }) {
  const { words } = useWords()
  const w = words.page.brought
  const [name, setName] = useState(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(name.trim())
  }
  return (
    <form
      onSubmit={submit}
      noValidate
      className="space-y-3 rounded-card border border-line bg-white px-4 py-4 print:hidden"
    >
      <TextField
        label={w.compare}
        help={w.compareHelp}
        optional={words.page.optional}
        name="compared-holder"
        autoComplete="off"
        value={name}
        onValueChange={setName}
      />
      <Button type="submit" variant="secondary" className="w-full">
        {w.compareSubmit}
      </Button>
    </form>
  )
}
