import { createHash } from 'node:crypto'

/** The same seed text gives the same sequence on every machine: demo claims are deterministic, only keys are not. */
export class Random {
  #state: Int32Array

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest()
    this.#state = Int32Array.from([0, 4, 8, 12], (at) => digest.readInt32LE(at))
  }

  below(limit: number): number {
    return Math.floor((this.#next() / 0x1_0000_0000) * limit)
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1)
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<T>(list: readonly T[]): T {
    return elementAt(list, this.below(list.length))
  }

  pickSome<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const at = this.below(left.length)
      return elementAt(left.splice(at, 1), 0)
    })
  }

  // sfc32, a public domain generator of 32 bits.
  #next(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state
    const sum = (a + b + counter) | 0
    this.#state[0] = b ^ (b >>> 9)
    this.#state[1] = (c + (c << 3)) | 0
    this.#state[2] = (((c << 21) | (c >>> 11)) + sum) | 0
    this.#state[3] = (counter + 1) | 0
    return sum >>> 0
  }
}

export function elementAt<T>(list: readonly T[], at: number): T {
  const found = list[at]
  if (found === undefined) throw new RangeError(`the list of ${list.length} has no element ${at}`)
  return found
}
