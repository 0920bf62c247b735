import type { ListedKey } from '../key/listed-key.ts'
import { jwkOfMultikey } from '../key/multikey.ts'
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
