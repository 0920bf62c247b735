import { kindOf } from '@jiangji/domain/record/kinds'

export type Typed = Readonly<Record<string, string | undefined>>
type Claims = Record<string, unknown>

export function claimsFrom(kind: string, typed: Typed) {
  const found = kindOf(kind)
  const fields = found?.fields.filter(({ path }) => path !== null) ?? []
  const raw: Claims = {}
  for (const { key, path, type } of fields) if (path) place(raw, path, valueOf(typed[key], type))
  const parsed = found?.schema.safeParse(withDefaults(found.example, raw))
  const paths = new Set(parsed?.error?.issues.map(({ path }) => path.join('.')) ?? [])
  const wrong = new Set(
    fields
      .filter(
        ({ key, path, required }) => (required && !typed[key]?.trim()) || paths.has(path?.join('.') ?? ''),
      )
      .map(({ key }) => key),
  )
  return { kind, wrong, claims: parsed?.success && wrong.size === 0 ? raw : null }
}

function valueOf(text: string | undefined, type: string): string | number | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null
  return type === 'number' && !Number.isNaN(Number(trimmed)) ? Number(trimmed) : trimmed
}

function place(claims: Claims, [step, ...rest]: readonly string[], value: unknown): void {
  if (step === undefined) return
  if (rest.length === 0) {
    claims[step] = value
    return
  }
  const inner: Claims = { ...(claims[step] as Claims | undefined) }
  place(inner, rest, value)
  claims[step] = inner
}

function withDefaults(example: unknown, raw: Claims): Claims {
  for (const key of Object.keys(example as Claims)) if (!(key in raw)) raw[key] = null
  return raw
}
