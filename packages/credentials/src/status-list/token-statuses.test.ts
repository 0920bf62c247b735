import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatusBits } from './token-statuses.ts'
import {
  countStatuses,
  decodeStatuses,
  encodeStatuses,
  packStatuses,
  statusAt,
  statusBits,
} from './token-statuses.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const folder = resolve(shared, 'vectors/ietf-status-list')
const hasVectors = existsSync(folder)

function vector(name: string): { bits: StatusBits; lst: string } {
  const text = readFileSync(resolve(folder, `status_list_encoding${name}_json.md`), 'utf8')
  return JSON.parse(text.slice(text.indexOf('{')).replace(/\s/g, ''))
}

const one = { 0: 1, 1993: 1, 25460: 1, 159495: 1, 495669: 1, 554353: 1, 645645: 1, 723232: 1, 854545: 1 }
const long: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '1_long': { ...one, 934534: 1, 1000345: 1 },
  '2_long': { ...one, 1993: 2, 159495: 3, 645645: 2, 934534: 2, 1000345: 3 },
  '4': {
    0: 1,
    1993: 2,
    35460: 3,
    459495: 4,
    595669: 5,
    754353: 6,
    845645: 7,
    923232: 8,
    924445: 9,
    934534: 10,
    1004534: 11,
    1000345: 12,
    1030203: 13,
    1030204: 14,
    1030205: 15,
  },
}

describe.skipIf(!hasVectors && process.env['CI'] === undefined)('the vectors of Token Status List', () => {
  it('pack two bytes of one-bit and three of two-bit statuses as section 4.1 shows', async () => {
    const [first, second] = [vector(''), vector('2')]
    const ones = await decodeStatuses(first.lst, first.bits)
    expect([...ones.bytes]).toEqual([0xb9, 0xa3])
    expect(Array.from({ length: 16 }, (_, at) => statusAt(ones, at)).join('')).toBe('1001110111000101')
    const twos = await decodeStatuses(second.lst, second.bits)
    expect([...twos.bytes]).toEqual([0xc9, 0x44, 0xf9])
    expect(Array.from({ length: 12 }, (_, at) => statusAt(twos, at)).join('')).toBe('120301011233')
  })

  it.each(Object.entries(long))('unpack the long list %s to exactly these statuses', async (name, named) => {
    const { bits, lst } = vector(name)
    const list = await decodeStatuses(lst, bits)
    expect(countStatuses(list)).toBe(2 ** 20)
    const set = Array.from({ length: 2 ** 20 }, (_, at) => [at, statusAt(list, at)] as const)
    expect(Object.fromEntries(set.filter(([, status]) => status !== 0))).toEqual(named)
    const own = packStatuses(
      2 ** 20,
      bits,
      Object.entries(named).map(([at, status]) => [Number(at), status]),
    )
    expect(Buffer.from(own.bytes).equals(list.bytes)).toBe(true)
  })

  it('unpack eight-bit statuses, each value once', async () => {
    const { bits, lst } = vector('8')
    const list = await decodeStatuses(lst, bits)
    const set = [...list.bytes].filter((status) => status !== 0)
    expect(countStatuses(list)).toBe(2 ** 20)
    expect(set.toSorted((first, second) => first - second)).toEqual(
      Array.from({ length: 255 }, (_, at) => at + 1),
    )
  })

  it('are all tried, those in CBOR aside, which no JWT carries', () => {
    const json = readdirSync(folder).filter((name) => name.endsWith('_json.md'))
    expect(json.toSorted()).toEqual(
      ['1_long', '2', '2_long', '4', '8', ''].map((name) => `status_list_encoding${name}_json.md`).toSorted(),
    )
    const rest = readdirSync(folder).filter((name) => !name.endsWith('_json.md') && !/cbor|cwt/.test(name))
    expect(rest.toSorted()).toEqual(['SOURCE.txt', 'status_list_jwt.md', 'status_list_jwt_raw.md'])
  })
})

describe('a list of statuses', () => {
  it.each(statusBits)(
    'of %d bits says what was put in, after its way through zlib and base64url',
    async (bits) => {
      const entries = fc.uniqueArray(fc.tuple(fc.nat(4095), fc.nat(2 ** bits - 1)), {
        selector: ([position]) => position,
      })
      await fc.assert(
        fc.asyncProperty(entries, async (named) => {
          const list = await decodeStatuses(await encodeStatuses(packStatuses(4096, bits, named)), bits)
          const known = new Map(named)
          for (let at = 0; at < 4096; at++) expect(statusAt(list, at)).toBe(known.get(at) ?? 0)
        }),
        { numRuns: 10 },
      )
    },
  )

  it('keeps the later of two statuses for one position', () => {
    const twice = packStatuses(8, 2, [
      [3, 3],
      [3, 1],
    ])
    expect([2, 3, 4].map((at) => statusAt(twice, at))).toEqual([0, 1, 0])
  })

  it.each([
    ['list.size', () => packStatuses(0, 2, [])],
    ['list.size', () => packStatuses(6, 1, [])],
    ['list.size', () => packStatuses(2 ** 24, 1, [])],
    ['list.index', () => packStatuses(8, 2, [[8, 1]])],
    ['list.index', () => packStatuses(8, 2, [[-1, 1]])],
    ['list.index', () => packStatuses(8, 2, [[0.5, 1]])],
    ['list.status', () => packStatuses(8, 2, [[0, 4]])],
    ['list.status', () => packStatuses(8, 2, [[0, -1]])],
    ['list.status', () => packStatuses(8, 8, [[0, 1.5]])],
    ['list.index', () => statusAt(packStatuses(8, 2, []), 8)],
    ['list.index', () => statusAt(packStatuses(8, 2, []), -1)],
    ['list.index', () => statusAt(packStatuses(8, 2, []), 0.5)],
    ['list.index', () => statusAt(packStatuses(8, 2, []), Number.NaN)],
  ])('is refused with %s', (code, make) => {
    expect(make).toThrow(code)
  })

  it('is not unpacked past its cap', async () => {
    const bomb = deflateSync(Buffer.alloc(20_000_000)).toString('base64url')
    await expect(decodeStatuses(bomb, 2)).rejects.toThrow('list.tooLarge')
  })

  it.each([
    ['no base64url', 'eN%'],
    ['gzip, not zlib', 'H4sIAAAAAAAAA2NgAAIAAwBvmqOTAwAAAA'],
    ['a cut end', deflateSync(Buffer.alloc(16)).subarray(0, -3).toString('base64url')],
  ])('is refused with %s', async (_, lst) => {
    await expect(decodeStatuses(lst, 2)).rejects.toThrow()
  })
})
