import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts'
import { CredentialError } from '../errors.ts'

export const smallestList = 131_072
export const largestListBytes = 1_048_576

/** A list of `size` bits with the given positions set, first bit most significant (Bitstring Status List 1.0 sections 3.1 and 6.1); sizes are multiples of 8, at least 131,072. */
export function bitstringOf(size: number, positions: Iterable<number>): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(size) || size < smallestList || size % 8 !== 0 || size > largestListBytes * 8)
    throw new CredentialError('list.size', String(size))
  const bits = new Uint8Array(size / 8)
  for (const position of positions) {
    if (!Number.isInteger(position) || position < 0 || position >= size)
      throw new CredentialError('list.index', String(position))
    bits[position >> 3] = (bits[position >> 3] ?? 0) | (0x80 >> (position & 7))
  }
  return bits
}

/** Whether a position is set, first bit most significant (Bitstring Status List 1.0 section 3.2); a position outside the list is an error, never "not set". */
export function isSet(bits: Uint8Array, position: number): boolean {
  const byte = bits[Math.floor(position / 8)]
  if (byte === undefined || !Number.isInteger(position))
    throw new CredentialError('list.index', String(position))
  return (byte & (0x80 >> (position % 8))) !== 0
}

/** A list as multibase base64url of its gzip bytes, `u…` (Bitstring Status List 1.0 section 3.3). */
export async function encodeBitstring(bits: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = await readStream(
    new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip')),
    Infinity,
  )
  return `u${encodeBase64url(packed)}`
}

/** The bytes of an encoded list (Bitstring Status List 1.0 section 3.4), refused when it unpacks to more than the cap or to less than 131,072 entries. */
export async function decodeBitstring(encoded: string, largest = largestListBytes): Promise<Uint8Array> {
  const packed = encoded.startsWith('u') ? decodeBase64url(encoded.slice(1)) : null
  if (packed === null) throw new CredentialError('list.encoding', 'multibase')
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const bits = await readStream(stream, largest)
  if (bits.length * 8 < smallestList) throw new CredentialError('list.size', String(bits.length * 8))
  return bits
}

async function readStream(stream: ReadableStream<Uint8Array>, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const reader = stream.getReader()
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > largest) {
      await reader.cancel()
      throw new CredentialError('list.tooLarge', String(largest))
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
