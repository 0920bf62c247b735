import type { RegisterField } from '@jiangji/domain/register/register'
import { registerOf, type RegisterName } from '@jiangji/domain/register/registers'

type Typed = Readonly<Record<string, string | undefined>>

/** An entry as a form shows it. */
export function typedOf(fields: readonly RegisterField[], content: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    fields.map(({ key }) => {
      const value = content[key]
      return [key, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
    }),
  )
}

/** What is typed as an entry's content, or the first field that is not right. */
export function contentFrom(register: RegisterName, typed: Typed) {
  const { fields, read } = registerOf(register)
  const content = Object.fromEntries(fields.map(({ key, type }) => [key, valueOf(typed[key], type)]))
  const decision = read(content)
  if (decision.ok) return { content: decision.value.content, wrong: null }
  return { content: null, wrong: String(decision.facts['field'] ?? '') }
}

function valueOf(text: string | undefined, type: RegisterField['type']): string | number | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null
  return type === 'number' && !Number.isNaN(Number(trimmed)) ? Number(trimmed) : trimmed
}
