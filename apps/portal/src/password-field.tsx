import { TextField } from '@jiangji/ui/field'
import { IconButton } from '@jiangji/ui/button'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWords } from './words/use-words.tsx'

type PasswordFieldProps = {
  label: string
  value: string
  onType: (value: string) => void
  error?: string | undefined
  help?: string
  fresh?: boolean
}

export function PasswordField({ label, value, onType, error, help, fresh = false }: PasswordFieldProps) {
  const { words } = useWords()
  const [seen, setSeen] = useState(false)
  const Icon = seen ? EyeOff : Eye
  return (
    <div className="relative">
      <TextField
        label={label}
        type={seen ? 'text' : 'password'}
        name={fresh ? 'new-password' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        value={value}
        onValueChange={onType}
        error={error}
        help={help}
      />
      <IconButton
        label={seen ? words.shell.signIn.hidePassword : words.shell.signIn.showPassword}
        aria-pressed={seen}
        onClick={() => setSeen(!seen)}
        className="absolute top-7 right-0"
      >
        <Icon size={20} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
