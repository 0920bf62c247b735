import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'

export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

export const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const ascii = new TextDecoder('latin1')
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

/** The CRC of a chunk's type and data (PNG third edition section 5.5). */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** The chunks of a PNG from IHDR to IEND, each with a right CRC (PNG third edition sections 5.3 and 5.6); what follows IEND is no part of the image. */
export function readChunks(png: Uint8Array): Decision<readonly Chunk[], ShapeCode> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= png.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > png.length) break
    if (crcOf(png.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break
    chunks.push({ type: ascii.decode(png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, end - 4) })
    if (chunks.at(-1)?.type === 'IEND') return whole(chunks)
    at = end
  }
  return refused('shape.imageDamaged')
}

function whole(chunks: readonly Chunk[]): Decision<readonly Chunk[], ShapeCode> {
  return chunks[0]?.type === 'IHDR' && chunks[0].data.length === 13
    ? accepted(chunks)
    : refused('shape.imageDamaged')
}

/** A PNG of chunks, lengths and CRCs made anew (PNG third edition section 5.3). */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const png = new Uint8Array(chunks.reduce((size, { data }) => size + 12 + data.length, signature.length))
  const view = new DataView(png.buffer)
  png.set(signature)
  let at = signature.length
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length)
    for (let letter = 0; letter < 4; letter++) png[at + 4 + letter] = type.charCodeAt(letter)
    png.set(data, at + 8)
    const end = at + 8 + data.length
    view.setUint32(end, crcOf(png.subarray(at + 4, end)))
    at = end + 4
  }
  return png
}
