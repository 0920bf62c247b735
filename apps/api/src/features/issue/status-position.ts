import { createCipheriv } from 'node:crypto'

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

/** The key stream of AES-256 in counter mode is a random function of the round and the value. */
function roundTable(key: Buffer, round: number, mask: number): Uint32Array {
  const start = Buffer.alloc(16)
  start.writeUInt32BE(round)
  const stream = createCipheriv('aes-256-ctr', key, start).update(Buffer.alloc((mask + 1) * 4))
  return Uint32Array.from({ length: mask + 1 }, (_, value) => stream.readUInt32BE(value * 4) & mask)
}
