import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitstringOf, decodeBitstring, encodeBitstring, isSet, smallestList } from './bitstring.ts'

const packed = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`

describe('a Bitstring Status List', () => {
  it('begins with the most significant bit (Bitstring Status List 1.0 section 6.1)', () => {
    const bits = bitstringOf(smallestList, [0, 7, 9])
    expect([...bits.subarray(0, 2)]).toEqual([0b10000001, 0b01000000])
    expect([0, 1, 7, 8, 9].map((position) => isSet(bits, position))).toEqual([true, false, true, false, true])
  })

  it('reads the example of the specification: nothing is set in 131,072 entries (section 2.2)', async () => {
    const encoded = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'
    const bits = await decodeBitstring(encoded)
    expect(bits.length * 8).toBe(131_072)
    expect(bits.every((byte) => byte === 0)).toBe(true)
  })

  it('says of every position what was put in, after its way through gzip and base64url', async () => {
    const positions = fc.uniqueArray(fc.nat(smallestList - 1), { maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(positions, async (revoked) => {
        const bits = await decodeBitstring(await encodeBitstring(bitstringOf(smallestList, revoked)))
        const set = Array.from({ length: smallestList }, (_, at) => at).filter((at) => isSet(bits, at))
        expect(set).toEqual(revoked.toSorted((first, second) => first - second))
      }),
      { numRuns: 10 },
    )
  })

  it.each([0, 8, 131_064, 131_073, 131_072.5])('is never made with %d entries', (size) => {
    expect(() => bitstringOf(size, [])).toThrow('list.size')
  })

  it.each([-1, 0.5, 131_072, Number.NaN])('has no position %d', (position) => {
    expect(() => bitstringOf(smallestList, [position])).toThrow('list.index')
    expect(() => isSet(bitstringOf(smallestList, []), position)).toThrow('list.index')
  })

  it('is refused when too few entries come out, or a bomb', async () => {
    await expect(decodeBitstring(packed(new Uint8Array(16_383)))).rejects.toThrow('list.size')
    await expect(decodeBitstring(packed(new Uint8Array(60_000_000)))).rejects.toThrow('list.tooLarge')
  })

  it.each([
    ['no prefix', packed(new Uint8Array(16_384)).slice(1)],
    ['another multibase', `z${packed(new Uint8Array(16_384)).slice(1)}`],
    ['padding', `${packed(new Uint8Array(16_384))}==`],
    ['cut gzip', `u${gzipSync(new Uint8Array(16_384)).subarray(0, 20).toString('base64url')}`],
    [
      'something behind the gzip',
      `u${Buffer.concat([gzipSync(new Uint8Array(16_384)), Buffer.from('x')]).toString('base64url')}`,
    ],
    ['no gzip', `u${Buffer.alloc(64, 1).toString('base64url')}`],
  ])('is refused with %s', async (_, encoded) => {
    await expect(decodeBitstring(encoded)).rejects.toThrow()
  })
})
