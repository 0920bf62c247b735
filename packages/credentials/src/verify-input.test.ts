import { beforeAll, describe, expect, it } from 'vitest'
import { bakePng } from './carrier/png/bake.ts'
import { bakeSvg } from './carrier/svg/bake.ts'
import { foreignPdf, foreignPng } from './testing/foreign-files.ts'
import type { City } from './testing/city.ts'
import { foundCity, now } from './testing/city.ts'
import { clear } from './testing/outcome.ts'
import { verify } from './verify-input.ts'

let city: City
let token: string

beforeAll(async () => {
  city = await foundCity()
  token = await city.issue()
})

const verdictsOf = async (input: Uint8Array | string, holderName?: string) => {
  const { fetch, trust } = city
  const expected = holderName === undefined ? {} : { expected: { holderName } }
  const verified = await verify({ input, now, fetch, trust, standing: clear, ...expected })
  return verified.ok
    ? [verified.value.carrier, ...verified.value.verifications.map(({ verdict }) => verdict)]
    : verified.code
}

describe('whatever is pasted or dropped', () => {
  it('is verified by what it carries', async () => {
    const png = bakePng(foreignPng(), token)
    const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', token)
    if (!png.ok || !svg.ok) throw new Error('could not be baked')
    expect(await verdictsOf(` ${token}\n`)).toEqual(['text', 'valid'])
    expect(await verdictsOf(JSON.stringify({ credential: token }))).toEqual(['json', 'valid'])
    expect(await verdictsOf(png.value)).toEqual(['png', 'valid'])
    expect(await verdictsOf(svg.value)).toEqual(['svg', 'valid'])
  })

  it('gives each credential of a PDF a verdict of its own, in their order', async () => {
    const forged = `${token.slice(0, -4)}AAAA`
    const expired = await city.issue({ validUntil: new Date(now.getTime() - 1000) })
    const pdf = foreignPdf([token, forged, expired].map((data, at) => ({ name: `${at}.jwt`, data })))
    expect(await verdictsOf(pdf)).toEqual(['pdf', 'valid', 'invalid', 'invalid'])
  })

  it('is compared with the name that was typed', async () => {
    expect(await verdictsOf(token, '阿依古丽·买买提')).toEqual(['text', 'valid'])
    expect(await verdictsOf(token, '别的人')).toEqual(['text', 'invalid'])
  })

  it('without a credential is refused, and is no verdict', async () => {
    expect(await verdictsOf(foreignPng())).toBe('shape.imageWithoutCredential')
    expect(await verdictsOf('')).toBe('shape.empty')
  })
})
