import { randomFillSync } from 'node:crypto'

const random = Buffer.alloc(10 * 1024)
let used = random.length
let lastTime = 0
let sequence = 0

/** A UUIDv7 (RFC 9562, 5.7): milliseconds first, then a counter of the same millisecond, then 62 random bits. */
export function newId(now: Date): string {
  const time = Math.max(now.getTime(), lastTime)
  sequence = time === lastTime ? sequence + 1 : 0
  lastTime = sequence > 0xfff ? time + 1 : time
  if (sequence > 0xfff) sequence = 0
  if (used + 8 > random.length) {
    randomFillSync(random)
    used = 0
  }
  const tail = random.subarray(used, used + 8)
  used += 8
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
  const head = lastTime.toString(16).padStart(12, '0')
  const end = tail.toString('hex')
  return `${head.slice(0, 8)}-${head.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${end.slice(0, 4)}-${end.slice(4)}`
}
