import type { ListedKey } from '../key/listed-key.ts'
import { jwkOfMultikey, multikeyOfEd25519 } from '../key/multikey.ts'
import type { PublicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'

const scheme = 'did:key:'

/** Whether an identifier is its own key (did:key method, section 1). */
export function isDidKey(did: string): boolean {
  return did.startsWith(scheme)
}

/** The one key that a did:key is, without any network, or null for a curve we do not accept (did:key method, section 3.1.2). */
export async function resolveDidKey(did: string): Promise<ListedKey | null> {
  const value = did.slice(scheme.length)
  const jwk = await jwkOfMultikey(value)
  if (jwk === null) return null
  return { id: `${did}#${value}`, thumbprint: await thumbprintOf(jwk), jwk, state: 'active' }
}

/** The did:key of an Ed25519 public key (did:key method, section 3.1.1); the others are only read here. */
export function didKeyOf(jwk: Extract<PublicJwk, { kty: 'OKP' }>): string {
  return `${scheme}${multikeyOfEd25519(jwk)}`
}
