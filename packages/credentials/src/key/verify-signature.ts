import { compactVerify } from 'jose'
import type { Header } from '../vc-jwt/header.ts'
import type { ListedKey } from './listed-key.ts'
import { selectKeys } from './listed-key.ts'
import type { Algorithm, PublicJwk } from './public-jwk.ts'
import { algorithmOf } from './public-jwk.ts'

/** Answers whether one key made a compact JWS's signature; rejects when the algorithm is not available here. */
export type JwsVerifier = (token: string, jwk: PublicJwk, algorithm: Algorithm) => Promise<boolean>

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

/** Which of an issuer's listed keys made the signature (RFC 7515 section 5.2): a key counts only because it is listed, and only with its own algorithm. */
export async function verifySignature(
  proof: { readonly token: string; readonly header: Header },
  keys: readonly ListedKey[],
  verifyJws?: JwsVerifier,
): Promise<SignatureOutcome> {
  if (verifyJws === undefined && !hasWebCrypto()) return { state: 'noWebCrypto' }
  const { alg, kid = null } = proof.header
  const selected = selectKeys(keys, kid)
  const suitable = selected.keys.filter((key) => algorithmOf(key.jwk) === alg).slice(0, mostKeysTried)
  for (const key of suitable) {
    const genuine = await attempt(verifyJws ?? verifyWithWebCrypto, proof.token, key, alg)
    if (genuine === null) return { state: 'algorithmUnavailable' }
    if (genuine) return { state: 'genuine', key }
  }
  return { state: selected.named ? 'mismatch' : 'keyNotListed' }
}

async function attempt(verify: JwsVerifier, token: string, key: ListedKey, algorithm: Algorithm) {
  try {
    return await verify(token, key.jwk, algorithm)
  } catch {
    return null
  }
}

function isSignatureFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
}
