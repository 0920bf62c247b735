import { beforeAll, describe, expect, it } from 'vitest'
import type { City, Party } from '../testing/city.ts'
import { foundCity, makeParty, now } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { bindTo, issueClaims, issueSdJwt } from '../testing/sd-jwt.ts'

const standing = { revoked: null, suspended: null, superseded: null }
const request = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' }
const seconds = Math.floor(now.getTime() / 1000)

let city: City
let holder: Party
let thief: Party
let bound: string
beforeAll(async () => {
  city = await foundCity()
  holder = await makeParty('did:example:holder')
  thief = await makeParty('did:example:thief')
  bound = await issueClaims(city, { cnf: { jwk: { ...holder.key.jwk } } })
})

async function bindingOf(token: string, asked = true) {
  const expected = asked ? { binding: request } : {}
  const { verdict, checks } = await verifyIn(city, token, { standing, expected })
  return [verdict, checks.find(({ name }) => name === 'binding')?.code]
}

describe('a credential bound to its holder’s key', () => {
  it('is shown by its holder when she signs what was asked, for what she shows', async () => {
    expect(await bindingOf(await bindTo(bound, holder))).toEqual(['valid', 'binding.proven'])
  })

  it('without a proof is not shown by anybody; asked for, its lack fails', async () => {
    expect(await bindingOf(bound, false)).toEqual(['undetermined', 'binding.notShown'])
    expect(await bindingOf(bound)).toEqual(['invalid', 'binding.missing'])
  })

  it('with a proof that nobody here asked for proves nothing here', async () => {
    expect(await bindingOf(await bindTo(bound, holder), false)).toEqual([
      'undetermined',
      'binding.forAnother',
    ])
  })

  it.each([
    ['binding.otherRequest', { nonce: 'another' }],
    ['binding.otherRequest', { aud: 'https://another.example' }],
    ['binding.otherPresentation', { sd_hash: 'A'.repeat(43) }],
    ['binding.stale', { iat: seconds - 601 }],
    ['binding.stale', { iat: seconds + 61 }],
  ])('is refused as %s with %j', async (code, changes) => {
    expect(await bindingOf(await bindTo(bound, holder, changes))).toEqual(['invalid', code])
  })

  it('is refused with the proof of another key, or with one disclosure less than was signed for', async () => {
    expect(await bindingOf(await bindTo(bound, thief))).toEqual(['invalid', 'binding.mismatch'])
    const proven = await bindTo(bound, holder)
    const [jwt = '', , ...rest] = proven.split('~')
    expect(await bindingOf([jwt, ...rest].join('~'))).toEqual(['invalid', 'binding.otherPresentation'])
  })

  it.each([
    ['shape.header', {}, 'JWT'],
    ['shape.content', { nonce: undefined }, 'kb+jwt'],
    ['shape.content', { aud: 5 }, 'kb+jwt'],
    ['shape.content', { iat: 'now' }, 'kb+jwt'],
    ['shape.content', { sd_hash: undefined }, 'kb+jwt'],
  ])('is refused as %s with a proof of %j as %s', async (code, changes, typ) => {
    const { checks } = await verifyIn(city, await bindTo(bound, holder, changes, typ), { standing })
    expect(checks[0]?.code).toBe(code)
  })

  it('could not be established when its key is given in a way we do not read', async () => {
    const byName = await issueClaims(city, { cnf: { kid: 'holder-key' } })
    expect(await bindingOf(await bindTo(byName, holder))).toEqual(['undetermined', 'binding.keyUnknown'])
  })
})

describe('a credential bound to nobody', () => {
  it('has no line about its holder’s key unless somebody asks', async () => {
    const token = await issueSdJwt(city)
    expect(await bindingOf(token, false)).toEqual(['valid', undefined])
    expect(await bindingOf(token)).toEqual(['invalid', 'binding.missing'])
    expect(await bindingOf(await bindTo(token, holder))).toEqual(['invalid', 'binding.noKey'])
    expect(await bindingOf(await city.issue())).toEqual(['invalid', 'binding.missing'])
  })
})
