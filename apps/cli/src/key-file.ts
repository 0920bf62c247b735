import { algorithmOf, publicJwk, type Algorithm, type PublicJwk } from '@jiangji/credentials/key/public-jwk'
import { thumbprintOf } from '@jiangji/credentials/key/thumbprint'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { JWK } from 'jose'
import { z } from 'zod'
import type { RefusalCode } from './words.ts'

export interface KeyFile {
  /** The identifier of the key; null for a bare JWK, which does not say whose it is. */
  id: string | null
  controller: string | null
  jwk: PublicJwk
  thumbprint: string
  algorithm: Algorithm
  secret: JWK | null
}

const jwk = z.looseObject({ kty: z.string() })
const method = z.looseObject({
  id: z.string(),
  controller: z.string(),
  publicKeyJwk: jwk,
  secretKeyJwk: jwk.optional(),
  privateKeyJwk: jwk.optional(),
})

/** A verification method as the public suites hand it out, with or without its private half, or a bare JWK. */
export async function readKeyFile(value: unknown): Promise<Decision<KeyFile, RefusalCode>> {
  const known = method.safeParse(value)
  const bare = jwk.safeParse(value)
  const given = known.data?.publicKeyJwk ?? bare.data
  const secret = known.data?.secretKeyJwk ?? known.data?.privateKeyJwk ?? bare.data
  const key = publicJwk.safeParse(given)
  if (!key.success) return refused('key.unreadable')
  return accepted({
    id: known.data?.id ?? null,
    controller: known.data?.controller ?? null,
    jwk: key.data,
    thumbprint: await thumbprintOf(key.data),
    algorithm: algorithmOf(key.data),
    secret: typeof secret?.['d'] === 'string' ? (secret as JWK) : null,
  })
}
