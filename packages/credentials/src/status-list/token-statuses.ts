import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts'
import { CredentialError } from '../errors.ts'

export const statusBits = [1, 2, 4, 8] as const

export type StatusBits = (typeof statusBits)[number]

export interface TokenStatuses {
  readonly bits: StatusBits
  readonly bytes: Uint8Array<ArrayBuffer>
}

export const largestStatusBytes = 1_048_576

/** A list of `size` statuses of `bits` bits each, the first one in the least significant bits of the first byte (Token Status List section 4.1); what is not named is 0, valid. */
export function packStatuses(
  size: number,
  bits: StatusBits,
  statuses: Iterable<readonly [position: number, status: number]>,
): TokenStatuses {
  if (
    !Number.isInteger(size) ||
    size <= 0 ||
    (size * bits) % 8 !== 0 ||
    (size * bits) / 8 > largestStatusBytes
  )
    throw new CredentialError('list.size', String(size))
  const bytes = new Uint8Array((size * bits) / 8)
  for (const [position, status] of statuses) {
    if (!Number.isInteger(position) || position < 0 || position >= size)
      throw new CredentialError('list.index', String(position))
    if (!Number.isInteger(status) || status < 0 || status >> bits !== 0)
      throw new CredentialError('list.status', String(status))
    const at = position * bits
    const clear = (bytes[at >> 3] ?? 0) & ~(((1 << bits) - 1) << (at & 7))
    bytes[at >> 3] = clear | (status << (at & 7))
  }
  return { bits, bytes }
}

/** How many statuses a list holds (Token Status List section 4.1). */
export function countStatuses({ bits, bytes }: TokenStatuses): number {
  return (bytes.length * 8) / bits
}

/** The status at a position (Token Status List section 8.3, step 5); a position outside the list is an error, never "valid". */
export function statusAt({ bits, bytes }: TokenStatuses, position: number): number {
  const byte = bytes[Math.floor((position * bits) / 8)]
  if (byte === undefined || !Number.isInteger(position))
    throw new CredentialError('list.index', String(position))
  return (byte >> ((position * bits) % 8)) & ((1 << bits) - 1)
}

/** The `lst` of a list: base64url of its bytes in the ZLIB format with DEFLATE (Token Status List section 4.1, RFC 1950). */
export async function encodeStatuses({ bytes }: TokenStatuses): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return encodeBase64url(new Uint8Array(await new Response(stream).arrayBuffer()))
}

/** The statuses behind a `lst` (Token Status List section 4.2), refused when they unpack to more than the cap. */
export async function decodeStatuses(
  lst: string,
  bits: StatusBits,
  largest = largestStatusBytes,
): Promise<TokenStatuses> {
  const packed = decodeBase64url(lst)
  if (packed === null) throw new CredentialError('list.encoding', 'base64url')
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  let bytes = new Uint8Array(Math.min(largest, packed.length * 4))
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const end = size + part.value.length
    if (end > largest) {
      await reader.cancel()
      throw new CredentialError('list.tooLarge', String(largest))
    }
    if (end > bytes.length) bytes = grown(bytes, Math.min(largest, end * 2))
    bytes.set(part.value, size)
    size = end
  }
  return { bits, bytes: bytes.slice(0, size) }
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}
