import { Field as BaseField } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'

export const controlClass =
  'block w-full min-h-11 rounded-control border border-edge bg-white px-3 py-2 text-16 text-ink-900 placeholder:text-ink-500 focus-visible:outline-offset-0 data-invalid:border-cinnabar-700 aria-invalid:border-cinnabar-700 disabled:bg-head'

type FieldProps = {
  label: string
  help?: ReactNode
  error?: string | undefined
  optional?: string | undefined
  children: ReactNode
}

export function Field({ label, help, error, optional, children }: FieldProps) {
  return (
    <BaseField.Root invalid={error !== undefined} className="block">
      <BaseField.Label className="mb-1 block text-15 font-semibold">
        {label} {optional && <span className="ml-1 text-13 font-normal text-ink-500">{optional}</span>}
      </BaseField.Label>
      {children}
      {help && <BaseField.Description className="mt-1 text-13 text-ink-500">{help}</BaseField.Description>}
      <BaseField.Error match={error !== undefined} className="mt-1 text-14 text-cinnabar-700">
        {error}
      </BaseField.Error>
    </BaseField.Root>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<typeof BaseField.Control>, 'className'>

export function TextField({ label, help, error, optional, ...control }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      <BaseField.Control {...control} className={controlClass} />
    </Field>
  )
}

type AreaFieldProps = Omit<FieldProps, 'children'> & {
  value: string
  onType: (text: string) => void
} & Pick<ComponentProps<'textarea'>, 'name' | 'rows' | 'spellCheck'>

export function AreaField({ label, help, error, optional, value, onType, ...area }: AreaFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      <BaseField.Control
        className={controlClass}
        value={value}
        render={<textarea {...area} onChange={({ currentTarget }) => onType(currentTarget.value)} />}
      />
    </Field>
  )
}

export type Choice = { value: string; label: string }

type SelectFieldProps = Omit<FieldProps, 'children'> & {
  choices: readonly Choice[]
  value: string
  onPick: (value: string) => void
  placeholder?: string
}

export function SelectField({
  label,
  help,
  error,
  optional,
  choices,
  value,
  onPick,
  placeholder,
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      <BaseField.Control
        className={controlClass}
        value={value}
        render={
          <select onChange={(event) => onPick(event.currentTarget.value)}>
            {placeholder && <option value="">{placeholder}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        }
      />
    </Field>
  )
}
