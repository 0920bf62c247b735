import { base58 } from '@scure/base'
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts'
import type { PublicJwk } from './public-jwk.ts'

const longest = 128

const curves = [
  { prefix: [0xed, 0x01], name: 'Ed25519', length: 32 },
  { prefix: [0x80, 0x24], name: 'P-256', length: 33 },
  { prefix: [0x81, 0x24], name: 'P-384', length: 49 },
] as const

/** The public key behind a Multikey value, `z` and base58btc, of the three curves we accept, or null (Controlled Identifiers 1.0 section 2.2.2). */
export async function jwkOfMultikey(text: string): Promise<PublicJwk | null> {
  const bytes = text.length <= longest ? decodeBase58(text) : null
  const curve = curves.find(({ prefix, length }) => {
    const [first, second] = prefix
    return bytes?.[0] === first && bytes[1] === second && bytes.length === length + 2
  })
  if (bytes === null || curve === undefined) return null
  const raw = bytes.slice(2)
  if (curve.name === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(raw) }
  const point = await unpack(curve.name, raw)
  return point === null ? null : { kty: 'EC', crv: curve.name, ...point }
}

/** The Multikey value of an Ed25519 public key (Controlled Identifiers 1.0 section 2.2.2). */
export function multikeyOfEd25519({ x }: Extract<PublicJwk, { kty: 'OKP' }>): string {
  return `z${base58.encode(Uint8Array.of(...curves[0].prefix, ...(decodeBase64url(x) ?? [])))}`
}

/** The bytes behind multibase base58btc, `z…`, or null (Controlled Identifiers 1.0 section 2.4). */
export function decodeBase58(text: string): Uint8Array | null {
  if (!text.startsWith('z')) return null
  try {
    return base58.decode(text.slice(1))
  } catch {
    return null
  }
}

/** Compressed points need the curve's arithmetic, which WebCrypto keeps to itself. */
async function unpack(curve: 'P-256' | 'P-384', packed: Uint8Array) {
  const { p256, p384 } = await import('@noble/curves/nist.js')
  try {
    const point = (curve === 'P-256' ? p256 : p384).Point.fromBytes(packed).toBytes(false)
    const half = (point.length - 1) / 2
    return { x: encodeBase64url(point.slice(1, 1 + half)), y: encodeBase64url(point.slice(1 + half)) }
  } catch {
    return null
  }
}
