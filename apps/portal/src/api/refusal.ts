export type Refusal = { code: string; facts: Record<string, string | number | null> }

export function refusalOf(error: unknown): Refusal | null {
  const refusal = fieldOf(fieldOf(error, 'data'), 'refusal') ?? fieldOf(error, 'refusal')
  const code = fieldOf(refusal, 'code')
  if (typeof code !== 'string') return null
  return { code, facts: factsOf(fieldOf(refusal, 'facts')) }
}

export function isRefusal(error: unknown): boolean {
  return refusalOf(error) !== null || codeOf(error) === 'NOT_FOUND' || codeOf(error) === 'FORBIDDEN'
}

export function isSignedOut(error: unknown): boolean {
  return refusalOf(error)?.code === 'permission.signIn'
}

export function requestNumberOf(error: unknown): string | null {
  const id = fieldOf(fieldOf(error, 'data'), 'requestId')
  return typeof id === 'string' ? id : null
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === undefined && refusalOf(error) === null
}

function codeOf(error: unknown): unknown {
  return fieldOf(fieldOf(error, 'data'), 'code')
}

export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined
}

function factsOf(value: unknown): Refusal['facts'] {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(([, fact]) => fact === null || ['string', 'number'].includes(typeof fact)),
  )
}
