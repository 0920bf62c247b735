import { kindOf } from '@jiangji/domain/record/kinds'

export type Typed = Readonly<Record<string, string | undefined>>
type Claims = Record<string, unknown>

/** The fields of a form; what the schema leaves no room to leave out is required, whatever a workbook may omit. */
export function fieldsToFill(kind: string) {
  const { fields, schema, example } = kindOf(kind)
  const whole = isClaims(example) ? example : {}
  return fields
    .filter(({ path }) => path !== null)
    .map((field) => {
      const without = schema.safeParse(placed(whole, field.path ?? [], null))
      const asked = without.error?.issues.some(({ path }) => path.join('.') === field.path?.join('.'))
      return { ...field, required: field.required || asked === true }
    })
}

/** A form as it opens: where nothing else is said it is the college's own, which may be typed over. */
export function typedAtFirst(kind: string, college: string): Typed {
  const own = fieldsToFill(kind).filter(({ otherwise }) => otherwise === 'college')
  return Object.fromEntries(own.map(({ key }) => [key, college]))
}

/** What is typed over a record that stands, or over nothing; what no field holds stays as it is. */
export function claimsFrom(kind: string, typed: Typed, standing?: unknown) {
  const { schema, example } = kindOf(kind)
  const fields = fieldsToFill(kind)
  const claims = fields.reduce(
    (made, { key, path, type }) => placed(made, path ?? [], valueOf(typed[key], type)),
    isClaims(standing) ? standing : emptyLike(example),
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

/** A form filled in as a record stands, for its correction. */
export function typedFrom(kind: string, claims: unknown): Typed {
  return Object.fromEntries(fieldsToFill(kind).map(({ key, path }) => [key, textAt(claims, path ?? [])]))
}

/** The form with what a learner says is right, where the field can hold it: a choice by its name, anything else as it is. */
export function asWished(
  kind: string,
  typed: Typed,
  wish: { field: string; shouldBe: string } | null,
  nameOf: (kind: string, field: string, choice: string) => string,
): Typed {
  const field = fieldsToFill(kind).find(({ key }) => key === wish?.field)
  if (!wish || !field) return typed
  const said = wish.shouldBe.trim()
  const named = field.choices?.find((choice) => nameOf(kind, field.key, choice) === said)
  const value = field.choices ? named : said
  return value === undefined ? typed : { ...typed, [field.key]: value }
}

function textAt(claims: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>((at, step) => (isClaims(at) ? at[step] : null), claims)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
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
