import * as z from 'zod/mini'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { sha256Base64url } from '../encoding/sha256.ts'
import type { ShapeCode } from '../errors.ts'
import type { Proof } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import type { PublicJwk } from '../key/public-jwk.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import { confirmationKey, type RegisteredClaims } from './claims.ts'
import type { Parts } from './presentation.ts'
import { joinSdJwt } from './presentation.ts'

const keyBindingClaims = z.object({
  iat: z.number(),
  aud: z.string(),
  nonce: z.string(),
  sd_hash: z.string(),
})

export interface KeyBinding {
  readonly proof: Proof
  readonly audience: string
  readonly nonce: string
  readonly madeAt: Date
  /** Whether it was made for exactly what is shown. */
  readonly fits: boolean
}

/** The key that a credential is bound to, null when it is given in a way that is not read here, and what was shown to prove it. */
export interface Binding {
  readonly bound: boolean
  readonly key: PublicJwk | null
  readonly shown: KeyBinding | null
}

/** Reads the confirmation claim and the KB-JWT of a presentation (RFC 9901 sections 4.1.2 and 4.3): `typ` kb+jwt with `iat`, `aud`, `nonce` and the hash of all that stands before it; null when the credential is bound to no key and none is shown. */
export function readBinding(
  parts: Parts,
  { cnf }: Pick<RegisteredClaims, 'cnf'>,
): Decision<Binding | null, ShapeCode> {
  const shown = parts.keyBinding === null ? accepted(null) : readKeyBinding(parts, parts.keyBinding)
  if (!shown.ok) return shown
  if (cnf === undefined && shown.value === null) return accepted(null)
  const key = confirmationKey.safeParse(cnf?.jwk)
  return accepted({ bound: cnf !== undefined, key: key.success ? key.data : null, shown: shown.value })
}

function readKeyBinding({ jwt, disclosures }: Parts, text: string): Decision<KeyBinding, ShapeCode> {
  const jws = parseCompactJws(text)
  if (!jws.ok) return jws
  if (jws.value.header.typ !== 'kb+jwt') return refused('shape.header', { member: 'typ' })
  const claims = keyBindingClaims.safeParse(jws.value.payload)
  if (!claims.success)
    return refused('shape.content', { path: (claims.error.issues[0]?.path ?? []).join('.') })
  const { iat, aud, nonce, sd_hash: hash } = claims.data
  return accepted({
    proof: jwsProof(jws.value),
    audience: aud,
    nonce,
    madeAt: new Date(iat * 1000),
    fits: hash === sha256Base64url(joinSdJwt(jwt, disclosures)),
  })
}
