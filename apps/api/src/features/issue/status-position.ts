import { createHmac } from 'node:crypto'

const rounds = 4

/** A keyed permutation of 0..size-1 (size a power of four), so that neighbours of a batch do not stand side by side in a published list. */
export function permutePositions(key: Buffer, size: number): (position: number) => number {
  const half = Math.log2(size) / 2
  if (!Number.isInteger(half)) throw new RangeError('the size of a status shard is a power of four')
  const mask = 2 ** half - 1
  const tables = Array.from({ length: rounds }, (_, round) => roundTable(key, round, mask))
  return (position) => {
    let left = position >>> half
    let right = position & mask
    for (const table of tables) [left, right] = [right, left ^ (table[right] ?? 0)]
    return (left << half) | right
  }
}

function roundTable(key: Buffer, round: number, mask: number): Uint32Array {
  return Uint32Array.from({ length: mask + 1 }, (_, value) => {
    const digest = createHmac('sha256', key).update(`${round}:${value}`).digest()
    return digest.readUInt32BE(0) & mask
  })
}
