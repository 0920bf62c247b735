import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeTextBase64url } from '../encoding/base64url.ts'
import { sha256Base64url } from '../encoding/sha256.ts'
import { salt } from '../testing/sd-jwt.ts'
import type { Claim, ClaimObject } from './conceal.ts'
import { conceal, concealed, decoy } from './conceal.ts'
import { readDisclosure, writeDisclosure } from './disclosure.ts'
import type { JsonObject } from './json.ts'
import { reveal } from './reveal.ts'

const read = (payload: JsonObject, disclosures: readonly string[]) => {
  const revealed = reveal(payload, disclosures)
  return revealed.ok ? revealed.value.claims : revealed.code
}

const encoded = (value: unknown) => encodeTextBase64url(JSON.stringify(value))

describe('a disclosure', () => {
  it('has the digest of RFC 9901 section 4.2.3', () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0'
    expect(sha256Base64url(disclosure)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0')
    expect(readDisclosure(disclosure)).toEqual({ name: 'family_name', value: 'Möbius' })
  })

  it('of an array element has no name (section 4.2.2)', () => {
    expect(readDisclosure('WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0')).toEqual({ name: null, value: 'FR' })
  })

  it.each([
    ['text'],
    [['salt']],
    [['salt', 1, 2]],
    [[1, 'name', 2]],
    [['s', 'n', 'v', 'x']],
    [{ a: 1 }],
    [null],
  ])('%j is none', (value) => {
    expect(readDisclosure(encoded(value))).toBeNull()
  })
})

const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: [Claim, unknown] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    scalar.map((value): [Claim, unknown] => [value, value]),
    fc
      .array(fc.tuple(tie('tree'), fc.boolean()), { maxLength: 4 })
      .map((items): [Claim, unknown] => [
        items.map(([[claim], hide]) => (hide ? concealed(claim) : claim)),
        items.map(([[, plain]]) => plain),
      ]),
    fc
      .dictionary(
        fc.string({ minLength: 1 }).filter((name) => !['_sd', '...', '_sd_alg', '__proto__'].includes(name)),
        fc.tuple(tie('tree'), fc.boolean()),
        { maxKeys: 4 },
      )
      .map((members): [Claim, unknown] => [
        Object.fromEntries(
          Object.entries(members).map(([name, [[claim], hide]]) => [name, hide ? concealed(claim) : claim]),
        ),
        Object.fromEntries(Object.entries(members).map(([name, [[, plain]]]) => [name, plain])),
      ]),
  ),
}))

describe('what is concealed', () => {
  it('comes back whole with every disclosure, whatever its shape', () => {
    fc.assert(
      fc.property(tree, ([claim, plain]) => {
        const { payload, disclosures } = conceal({ content: concealed(claim) }, salt)
        expect(read(payload, disclosures)).toEqual({ content: plain })
      }),
      { numRuns: 100 },
    )
  })

  it('is not in the payload, and its digests stand in an order of their own', () => {
    const claims: ClaimObject = Object.fromEntries(
      ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => [name, concealed(`${name}的值`)]),
    )
    const { payload, disclosures } = conceal(claims, salt)
    expect(JSON.stringify(payload)).not.toMatch(/[甲乙丙丁戊己值]/)
    expect(payload['_sd']).toEqual(disclosures.map(sha256Base64url).toSorted())
  })

  it('looks like a decoy when it is kept back', () => {
    const shapeOf = (value: Claim) =>
      JSON.stringify(conceal({ one: concealed(1), other: value, list: [value] }, salt).payload).replace(
        /[A-Za-z0-9_-]{43}/g,
        'digest',
      )
    expect(shapeOf(decoy)).toBe(shapeOf(concealed('成绩')))
  })

  it('never has the same digest twice, however often it is concealed', () => {
    const digests = Array.from({ length: 50 }, () => conceal({ score: concealed(88) }, salt).payload['_sd'])
    expect(new Set(digests.flat()).size).toBe(50)
  })
})

describe('a presentation is refused', () => {
  const one = writeDisclosure('salt-of-one', { name: 'one', value: 1 })
  const digest = sha256Base64url(one)
  const element = writeDisclosure('salt-of-two', { name: null, value: 2 })
  const named = (name: string) => {
    const disclosure = writeDisclosure('salt', { name, value: 'x' })
    return [{ _sd: [sha256Base64url(disclosure)] }, [disclosure]] as const
  }

  it.each([
    ['shape.disclosureUnknown', {}, [one]],
    ['shape.disclosureUnknown', { _sd: [digest] }, [one, element]],
    ['shape.disclosureTwice', { _sd: [digest] }, [one, one]],
    ['shape.disclosureTwice', { _sd: [digest, digest] }, [one]],
    ['shape.disclosureTwice', { _sd: [digest], inner: { _sd: [digest] } }, []],
    ['shape.disclosureTwice', { one: 0, _sd: [digest] }, [one]],
    ['shape.disclosureMalformed', { _sd: [digest] }, ['AAAA']],
    ['shape.disclosureMalformed', { _sd: [digest] }, [`${one}=`]],
    ['shape.disclosureMalformed', { _sd: digest }, []],
    ['shape.disclosureMalformed', { _sd: [1] }, []],
    ['shape.disclosureMalformed', { _sd: [sha256Base64url(element)] }, [element]],
    ['shape.disclosureMalformed', { list: [{ '...': digest }] }, [one]],
    ['shape.disclosureMalformed', { list: [{ '...': sha256Base64url(element), more: 1 }] }, [element]],
    ['shape.disclosureMalformed', { list: [{ '...': 1 }] }, []],
    ['shape.disclosureMalformed', { '...': digest }, []],
    ['shape.disclosureReserved', ...named('_sd')],
    ['shape.disclosureReserved', ...named('...')],
    ['shape.disclosureReserved', ...named('iss')],
    ['shape.disclosureReserved', ...named('nbf')],
    ['shape.disclosureReserved', ...named('exp')],
    ['shape.disclosureReserved', ...named('cnf')],
    ['shape.disclosureReserved', ...named('vct')],
    ['shape.disclosureReserved', ...named('vct#integrity')],
    ['shape.disclosureReserved', ...named('status')],
    ['shape.algorithmRefused', { _sd_alg: 'md5', _sd: [digest] }, [one]],
  ] as const)('as %s: %j with %j', (code, payload, disclosures) => {
    expect(read(payload, disclosures)).toBe(code)
  })

  it('when it is nested without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as JsonObject
    expect(read(deep, [])).toBe('shape.content')
  })

  it('not for a name that is special to JavaScript', () => {
    const disclosure = writeDisclosure('salt', { name: '__proto__', value: { admin: true } })
    const claims = reveal({ _sd: [sha256Base64url(disclosure)] }, [disclosure])
    expect(claims.ok && Object.keys(claims.value.claims)).toEqual(['__proto__'])
    expect(claims.ok && claims.value.claims['admin']).toBeUndefined()
  })
})
