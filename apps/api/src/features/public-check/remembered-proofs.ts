import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto'
import type { PublicJwk } from '@jiangji/credentials/key/public-jwk'
import type { JwsVerifier } from '@jiangji/credentials/key/proof'

/** A signature does not change its mind: each token is verified once under each key, as long as it is remembered. */
export function rememberProofs(most: number): JwsVerifier {
  const proofs = new Map<string, boolean>()
  const keys = new Map<string, KeyObject>()

  return async (token, jwk, algorithm) => {
    if (algorithm !== 'ES256') throw new TypeError(`${algorithm} is not what we sign with`)
    const key = JSON.stringify(jwk)
    const name = hash('sha256', `${key}.${token}`, 'base64')
    const known = proofs.get(name)
    if (known !== undefined) return known
    const genuine = isGenuine(token, keyOf(key, jwk))
    if (proofs.size >= most) forgetOldest(proofs)
    proofs.set(name, genuine)
    return genuine
  }

  function keyOf(name: string, jwk: PublicJwk): KeyObject {
    const known = keys.get(name)
    if (known) return known
    const made = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    if (keys.size >= most) forgetOldest(keys)
    keys.set(name, made)
    return made
  }
}

function isGenuine(token: string, key: KeyObject): boolean {
  const end = token.lastIndexOf('.')
  const signature = Buffer.from(token.slice(end + 1), 'base64url')
  const signed = Buffer.from(token.slice(0, end), 'ascii')
  return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature)
}

function forgetOldest(entries: Map<string, unknown>): void {
  const [oldest] = entries.keys()
  if (oldest !== undefined) entries.delete(oldest)
}
