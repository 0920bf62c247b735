import { SelectField, TextField } from '@jiangji/ui/field'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { fieldsToFill, type Typed } from './claims-form.ts'

type ClaimFieldsProps = {
  kind: string
  typed: Typed
  wrong: ReadonlySet<string>
  onType: (key: string, value: string) => void
}

export function ClaimFields({ kind, typed, wrong, onType }: ClaimFieldsProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.enter
  return fieldsToFill(kind).map((field) => {
    const shared = {
      label: domain.field(kind, field.key),
      optional: field.required ? undefined : words.shell.optional,
      error: wrong.has(field.key) ? w.missing : undefined,
    }
    if (field.choices) {
      return (
        <SelectField
          key={field.key}
          {...shared}
          value={typed[field.key] ?? ''}
          onPick={(value) => onType(field.key, value)}
          placeholder={w.choose}
          choices={field.choices.map((value) => ({ value, label: domain.choice(kind, field.key, value) }))}
        />
      )
    }
    return (
      <TextField
        key={field.key}
        {...shared}
        type={field.type === 'date' ? 'date' : 'text'}
        inputMode={field.type === 'number' ? 'decimal' : 'text'}
        value={typed[field.key] ?? ''}
        onValueChange={(value) => onType(field.key, value)}
      />
    )
  })
}
