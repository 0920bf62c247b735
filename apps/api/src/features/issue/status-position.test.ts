import { describe, expect, it } from 'vitest'
import { permutePositions } from './status-position.ts'

describe('permutePositions', () => {
  const key = Buffer.alloc(32, 7)

  it('gives every position of a shard exactly one index', () => {
    const permute = permutePositions(key, 2 ** 16)
    const seen = new Set(Array.from({ length: 2 ** 16 }, (_, position) => permute(position)))
    expect(seen.size).toBe(2 ** 16)
    expect(Math.max(...[...seen].slice(0, 1000))).toBeLessThan(2 ** 16)
  })

  it('scatters neighbours and depends on the key', () => {
    const one = permutePositions(key, 2 ** 20)
    const other = permutePositions(Buffer.alloc(32, 8), 2 ** 20)
    const first = Array.from({ length: 100 }, (_, position) => one(position))
    const steps = first.slice(1).map((index, at) => Math.abs(index - (first[at] ?? 0)))
    expect(steps.filter((step) => step === 1)).toHaveLength(0)
    expect(first).not.toEqual(Array.from({ length: 100 }, (_, position) => other(position)))
  })

  it('refuses a size that is no power of four', () => {
    expect(() => permutePositions(key, 2 ** 17)).toThrow(RangeError)
  })
})
