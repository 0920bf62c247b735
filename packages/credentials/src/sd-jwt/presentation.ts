import { parseCompactJws } from '../vc-jwt/parse.ts'
import type { ClaimPath } from './reveal.ts'
import { reveal } from './reveal.ts'

export interface Parts {
  readonly jwt: string
  readonly disclosures: readonly string[]
  /** The proof of the holder's key, null when there is none. */
  readonly keyBinding: string | null
}

/** An SD-JWT with or without key binding, taken apart (RFC 9901 section 4). */
export function splitSdJwt(text: string): Parts {
  const [jwt = '', ...rest] = text.split('~')
  const last = rest.at(-1) ?? ''
  return { jwt, disclosures: rest.slice(0, -1), keyBinding: last === '' ? null : last }
}

/** An SD-JWT without key binding, which ends with a tilde (RFC 9901 section 4). */
export function joinSdJwt(jwt: string, disclosures: readonly string[]): string {
  return [jwt, ...disclosures, ''].join('~')
}

/** What is left when only chosen claims are shown (RFC 9901 section 7.2): a claim inside a concealed one shows only together with it; null for what is no SD-JWT. */
export function present(text: string, shows: (path: ClaimPath) => boolean): string | null {
  const { jwt, disclosures } = splitSdJwt(text)
  const jws = parseCompactJws(jwt)
  const revealed = jws.ok ? reveal(jws.value.payload, disclosures) : jws
  if (!revealed.ok) return null
  const { places } = revealed.value
  const hidden = [...places.values()].filter((path) => !shows(path))
  const isShown = (path: ClaimPath) => !hidden.some((other) => other.every((step, at) => path[at] === step))
  return joinSdJwt(
    jwt,
    disclosures.filter((disclosure) => isShown(places.get(disclosure) ?? [])),
  )
}
