const deepest = 6
const envelope =
  /^data:application\/(?:vc\+)?(?:ld\+json\+)?(?:jwt|sd-jwt|dc\+sd-jwt|vc\+jwt|vc\+sd-jwt)(;base64)?,/

/** The credentials in a JSON value: a signed document itself, those of a presentation, an answer of the Open Badges API (version 3.0 section 6), and enveloped ones (VC Data Model 2.0 sections 4.13 and 4.14). */
export function credentialsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value.trim()]
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((entry) => credentialsIn(entry, depth + 1))
  const inner = ['credential', 'verifiableCredential', 'compactJwsString'].flatMap((member) =>
    credentialsIn(Reflect.get(value, member), depth + 1),
  )
  if (inner.length > 0) return inner
  if (isOfType(value, 'EnvelopedVerifiableCredential')) return enveloped(Reflect.get(value, 'id'))
  return isOfType(value, 'VerifiableCredential') ? [JSON.stringify(value)] : []
}

export function isOfType(value: object, type: string): boolean {
  return [Reflect.get(value, 'type')].flat().includes(type)
}

function enveloped(address: unknown): readonly string[] {
  const opened = typeof address === 'string' ? envelope.exec(address) : null
  if (opened === null || typeof address !== 'string') return []
  const body = address.slice(opened[0].length)
  try {
    return [opened[1] ? atob(decodeURIComponent(body)) : decodeURIComponent(body)]
  } catch {
    return []
  }
}
