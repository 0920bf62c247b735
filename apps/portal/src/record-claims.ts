import { kindOf } from '@jiangji/domain/record/kinds'
import type { DomainWords } from './words/domain-words.ts'

export type ClaimLine = { key: string; label: string; value: string; mono: boolean }

export function ownClaims(
  kind: string,
  claims: unknown,
  domain: DomainWords,
  writeDate: (date: string) => string,
): ClaimLine[] {
  const fields = kindOf(kind).fields
  return fields.flatMap((field) => {
    const value = field.path ? valueAt(claims, field.path) : null
    if (value === null) return []
    const written =
      field.type === 'choice'
        ? domain.choice(kind, field.key, value)
        : field.type === 'date'
          ? writeDate(value)
          : value
    return [
      { key: field.key, label: domain.field(kind, field.key), value: written, mono: field.key === 'number' },
    ]
  })
}

function valueAt(claims: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    claims,
  )
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}
