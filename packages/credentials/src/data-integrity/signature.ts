import type { Algorithm, PublicJwk } from '../key/public-jwk.ts'

const suites = {
  EdDSA: { key: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  ES384: { key: { name: 'ECDSA', namedCurve: 'P-384' }, sign: { name: 'ECDSA', hash: 'SHA-384' } },
} as const

export type IntegrityAlgorithm = keyof typeof suites

/** Whether a key made the raw signature over the joined hashes (EdDSA Cryptosuites 1.0 section 3.2.7, ECDSA Cryptosuites 1.0 section 3.2.7). */
export async function verifyRaw(
  jwk: PublicJwk,
  algorithm: Algorithm,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (algorithm === 'RS256') return false
  const suite = suites[algorithm]
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, suite.key, false, ['verify'])
  return crypto.subtle.verify(suite.sign, key, signature, signed)
}

/** What a Data Integrity proof signs: the hash of its own options, then that of the document (EdDSA Cryptosuites 1.0 section 3.2.4). */
export async function joinHashes(
  hash: 'SHA-256' | 'SHA-384',
  canonicalOptions: string,
  canonicalDocument: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder()
  const [options, document] = await Promise.all(
    [canonicalOptions, canonicalDocument].map((text) => crypto.subtle.digest(hash, utf8.encode(text))),
  )
  const joined = new Uint8Array((options?.byteLength ?? 0) + (document?.byteLength ?? 0))
  joined.set(new Uint8Array(options ?? new ArrayBuffer(0)))
  joined.set(new Uint8Array(document ?? new ArrayBuffer(0)), options?.byteLength ?? 0)
  return joined
}
