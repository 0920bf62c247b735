import { useId, useState, type KeyboardEvent } from 'react'
import { TextField, type Choice } from './field.tsx'

type SearchPickerProps = {
  label: string
  choices: readonly Choice[]
  value: string
  onPick: (value: string) => void
  placeholder: string
  nothingFound: string
  error?: string | undefined
}

/** One of many by typing; the browser's own list offers what fits. */
export function SearchPicker({
  label,
  choices,
  value,
  onPick,
  placeholder,
  nothingFound,
  error,
}: SearchPickerProps) {
  const list = useId()
  const picked = choices.find((choice) => choice.value === value)?.label ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    const named = choices.find((choice) => keyOf(choice.label) === keyOf(text))
    if (named || value) onPick(named?.value ?? '')
  }
  const take = () => {
    const meant = meantBy(typed ?? '', choices)
    if (meant === null) return false
    setTyped(null)
    onPick(meant.value)
    return meant.value !== value
  }
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && take()) event.preventDefault()
  }
  const lost = typed !== null && typed.trim() !== '' && !choices.some(({ label: name }) => holds(name, typed))
  return (
    <>
      <TextField
        label={label}
        error={error}
        help={lost ? nothingFound : undefined}
        list={list}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? picked}
        onValueChange={type}
        onBlur={take}
        onKeyDown={steer}
      />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.label} />
        ))}
      </datalist>
    </>
  )
}

/** The choice that a typed text names: the one of exactly that name, or the only one that holds it. */
function meantBy(text: string, choices: readonly Choice[]): Choice | null {
  const wanted = keyOf(text)
  if (wanted === '') return null
  const holding = choices.filter(({ label }) => holds(label, text))
  const exact = holding.find(({ label }) => keyOf(label) === wanted)
  return exact ?? (holding.length === 1 ? (holding[0] ?? null) : null)
}

function keyOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

function holds(label: string, text: string): boolean {
  return keyOf(label).includes(keyOf(text))
}
