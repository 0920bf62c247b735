import { Unzlib } from 'fflate'

const step = 16_384

/** The bytes behind a zlib stream (RFC 1950), whatever follows it ignored; null when it is broken or unpacks to more than `largest` bytes. */
export function inflateAtMost(packed: Uint8Array, largest: number): Uint8Array | null {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Unzlib((part) => {
    parts.push(part)
    size += part.length
  })
  try {
    for (let at = 0; at < packed.length && size <= largest; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    return null
  }
  return size > largest ? null : joined(parts, size)
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
