import { TextField } from './field.tsx'
import { groupShareCode } from './share-code-text.tsx'

type ShareCodeFieldProps = {
  label: string
  help?: string
  error?: string | undefined
  value: string
  onType: (code: string) => void
}

export function ShareCodeField({ label, help, error, value, onType }: ShareCodeFieldProps) {
  return (
    <TextField
      label={label}
      help={help}
      error={error}
      name="code"
      value={value}
      onValueChange={(typed) => onType(groupShareCode(codeInside(typed)))}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      inputMode="text"
      placeholder="0000-0000-00000"
    />
  )
}

export function codeInside(typed: string): string {
  return /\/v\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
}
