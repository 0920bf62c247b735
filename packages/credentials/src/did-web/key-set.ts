import type { ListedKey } from '../key/listed-key.ts'
import type { Algorithm, PublicJwk } from '../key/public-jwk.ts'
import { algorithmOf } from '../key/public-jwk.ts'

export type PublishedJwk = PublicJwk & { kid: string; alg: Algorithm; use: 'sig' }

/** One public key as it is served, named by its thumbprint (RFC 7517 section 4). */
export function publishedJwk(key: Pick<ListedKey, 'jwk' | 'thumbprint'>): PublishedJwk {
  return { ...key.jwk, kid: key.thumbprint, alg: algorithmOf(key.jwk), use: 'sig' }
}

/** The JWK Set of an issuer (RFC 7517 section 5); a compromised key is left out because a set cannot say so. */
export function buildKeySet(keys: readonly ListedKey[]): { keys: PublishedJwk[] } {
  return { keys: keys.filter((key) => key.state !== 'compromised').map(publishedJwk) }
}
