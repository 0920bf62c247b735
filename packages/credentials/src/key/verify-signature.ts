import { compactVerify } from 'jose'
import type { ListedKey } from './listed-key.ts'
import { selectKeys } from './listed-key.ts'
import type { JwsVerifier, Proof } from './proof.ts'
import { algorithmOf } from './public-jwk.ts'

export type SignatureOutcome =
  | { readonly state: 'genuine'; readonly key: ListedKey }
  | { readonly state: 'mismatch' | 'keyNotListed' | 'noWebCrypto' | 'algorithmUnavailable' }

const mostKeysTried = 16

/** Whether WebCrypto is here: browsers withhold it from pages served over plain HTTP (Web Cryptography API section 10, SecureContext). */
export function hasWebCrypto(): boolean {
  return (globalThis as { crypto?: { subtle?: unknown } }).crypto?.subtle !== undefined
}

/** Verifies a compact JWS with WebCrypto under the one algorithm of the key (RFC 7515 section 5.2, RFC 8725 section 3.1). */
export const verifyWithWebCrypto: JwsVerifier = async (token, jwk, algorithm) => {
  try {
    await compactVerify(token, { ...jwk, alg: algorithm }, { algorithms: [algorithm] })
    return true
  } catch (error) {
    if (isSignatureFailure(error)) return false
    throw error
  }
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

function isSignatureFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
}
