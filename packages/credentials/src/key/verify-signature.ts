import { importJWK } from 'jose'
import { decodeBase64url } from '../encoding/base64url.ts'
import type { ListedKey } from './listed-key.ts'
import { selectKeys } from './listed-key.ts'
import type { JwsVerifier, Proof } from './proof.ts'
import type { Algorithm, PublicJwk } from './public-jwk.ts'
import { algorithmOf } from './public-jwk.ts'

export type SignatureOutcome =
  | { readonly state: 'genuine'; readonly key: ListedKey }
  | { readonly state: 'mismatch' | 'keyNotListed' | 'noWebCrypto' | 'algorithmUnavailable' }

const mostKeysTried = 16
const ascii = new TextEncoder()

/** Whether WebCrypto is here: browsers withhold it from pages served over plain HTTP (Web Cryptography API section 10, SecureContext). */
export function hasWebCrypto(): boolean {
  return (globalThis as { crypto?: { subtle?: unknown } }).crypto?.subtle !== undefined
}

const parameters = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  EdDSA: { name: 'Ed25519' },
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
} as const satisfies Record<Algorithm, object>

type ImportedKey = Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>

const imported = new WeakMap<PublicJwk, Promise<ImportedKey>>()

/** Verifies a compact JWS with WebCrypto under the one algorithm of the key (RFC 7515 section 5.2, RFC 8725 section 3.1). */
export const verifyWithWebCrypto: JwsVerifier = async (token, jwk, algorithm) => {
  const end = token.lastIndexOf('.')
  const signature = decodeBase64url(token.slice(end + 1))
  if (signature === null || algorithmOf(jwk) !== algorithm) return false
  const key = await keyOf(jwk, algorithm)
  return crypto.subtle.verify(parameters[algorithm], key, signature, ascii.encode(token.slice(0, end)))
}

/** The key as WebCrypto holds it, imported once for each object that lists it. */
function keyOf(jwk: PublicJwk, algorithm: Algorithm): Promise<ImportedKey> {
  const known = imported.get(jwk)
  if (known) return known
  const key = importJWK({ ...jwk }, algorithm) as Promise<ImportedKey>
  imported.set(jwk, key)
  return key
}

/** Which of an issuer's listed keys made a proof (RFC 7515 section 5.2): a key counts only because it is listed, and only with its own algorithm. */
export async function verifySignature(
  proof: Proof,
  keys: readonly ListedKey[],
  verifyJws?: JwsVerifier,
): Promise<SignatureOutcome> {
  if (verifyJws === undefined && !hasWebCrypto()) return { state: 'noWebCrypto' }
  const { algorithm, keyId } = proof
  const selected = selectKeys(keys, keyId)
  const suitable = selected.keys.filter((key) => algorithmOf(key.jwk) === algorithm).slice(0, mostKeysTried)
  for (const key of suitable) {
    const genuine = await attempt(proof, key, verifyJws ?? verifyWithWebCrypto)
    if (genuine === null) return { state: 'algorithmUnavailable' }
    if (genuine) return { state: 'genuine', key }
  }
  return { state: selected.named ? 'mismatch' : 'keyNotListed' }
}

async function attempt(proof: Proof, key: ListedKey, verifyJws: JwsVerifier) {
  try {
    return await proof.madeBy(key.jwk, verifyJws)
  } catch {
    return null
  }
}
