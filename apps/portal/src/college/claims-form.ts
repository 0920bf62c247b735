import { kindOf } from '@jiangji/domain/record/kinds'

export type Typed = Readonly<Record<string, string | undefined>>
type Claims = Record<string, unknown>

export function claimsFrom(kind: string, typed: Typed) {
  const { fields: every, schema, example } = kindOf(kind)
  const fields = every.filter(({ path }) => path !== null)
  const claims = fields.reduce(
    (made, { key, path, type }) => placed(made, path ?? [], valueOf(typed[key], type)),
    emptyLike(example),
  )
  const parsed = schema.safeParse(claims)
  const paths = new Set(parsed.error?.issues.map(({ path }) => path.join('.')) ?? [])
  const wrong = new Set(
    fields
      .filter(
        ({ key, path, required }) => (required && !typed[key]?.trim()) || paths.has(path?.join('.') ?? ''),
      )
      .map(({ key }) => key),
  )
  return { kind, wrong, claims: parsed.success && wrong.size === 0 ? claims : null }
}

function valueOf(text: string | undefined, type: string): string | number | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null
  return type === 'number' && !Number.isNaN(Number(trimmed)) ? Number(trimmed) : trimmed
}

function placed(claims: Claims, [step, ...rest]: readonly string[], value: unknown): Claims {
  if (step === undefined) return claims
  const inner = claims[step]
  return { ...claims, [step]: rest.length === 0 ? value : placed(isClaims(inner) ? inner : {}, rest, value) }
}

function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function emptyLike(example: unknown): Claims {
  return isClaims(example) ? Object.fromEntries(Object.keys(example).map((key) => [key, null])) : {}
}
