import { decodeBase64url } from '../../packages/credentials/src/encoding/base64url.ts'
import type { PublicJwk } from '../../packages/credentials/src/key/public-jwk.ts'
import type { Trust } from '../../packages/credentials/src/trust/trust.ts'
import { verifyCredential } from '../../packages/credentials/src/verify.ts'

/** What is verified, alike in Node and in a browser: tokens of one college, with all that a verifier without network knows. */
export interface Lot {
  tokens: readonly string[]
  trust: Trust
  jwk: PublicJwk
  now: string
}

const clear = { revoked: null, suspended: null, superseded: null }
const ecdsa = { name: 'ECDSA', hash: 'SHA-256' }

/** Credentials a second, verified one after another with every check; throws unless each is valid. */
export async function verifiedPerSecond({ tokens, trust, now }: Lot): Promise<number> {
  const at = new Date(now)
  const start = performance.now()
  for (const token of tokens) {
    const { verdict } = await verifyCredential({
      token,
      now: at,
      fetch: fetchNothing,
      trust,
      standing: clear,
    })
    if (verdict !== 'valid') throw new Error(`a credential of the lot is ${verdict}`)
  }
  return rate(tokens.length, start)
}

/** Signatures a second of the same bytes, verified by WebCrypto alone, the key imported and the bytes taken apart beforehand. */
export async function rawPerSecond({ tokens, jwk }: Lot): Promise<number> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, algorithm, false, ['verify'])
  const signed = tokens.map(takeApart)
  const start = performance.now()
  for (const { signature, bytes } of signed)
    if (!(await crypto.subtle.verify(ecdsa, key, signature, bytes))) throw new Error('a signature is wrong')
  return rate(tokens.length, start)
}

function takeApart(token: string) {
  const end = token.lastIndexOf('.')
  const signature = decodeBase64url(token.slice(end + 1))
  if (signature === null) throw new Error('a token of the lot is malformed')
  return { signature, bytes: new TextEncoder().encode(token.slice(0, end)) }
}

function rate(count: number, start: number): number {
  return (count / (performance.now() - start)) * 1000
}

async function fetchNothing(): Promise<never> {
  throw new Error('nothing is fetched')
}
