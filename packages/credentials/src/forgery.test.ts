import { beforeAll, describe, expect, it } from 'vitest'
import { parseCompactJws } from './vc-jwt/parse.ts'
import { openBadgeHeader } from './vc-jwt/header.ts'
import { assemble, openBadgeSigningInput, registeredClaims, signingInput } from './vc-jwt/serialise.ts'
import { buildOpenBadge } from './open-badge/build.ts'
import { organisationDid } from './did-web/identifier.ts'
import { anotherLetter, replaceAt } from './testing/alter.ts'
import { badgeInput, foundCity, makeParty, origin } from './testing/city.ts'
import type { City, Party } from './testing/city.ts'
import { verifyIn } from './testing/outcome.ts'

const soak = process.env['JIANGJI_SOAK'] !== undefined

let city: City
let attacker: Party
let tokens: string[]

beforeAll(async () => {
  city = await foundCity()
  attacker = await makeParty(city.college.did)
  tokens = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      city.issue({ id: `urn:uuid:0195556c-7e00-7c3a-9d4e-${String(at).padStart(12, '0')}` }),
    ),
  )
})

async function expectNotValid(altered: string) {
  const { verdict, credential } = await verifyIn(city, altered)
  expect({ altered, verdict, credential }).toEqual({ altered, verdict: 'invalid', credential: null })
}

describe('an altered token is never valid', () => {
  it('whichever character of the header, payload or signature was changed', async () => {
    expect((await verifyIn(city, tokens[0] ?? '')).verdict).toBe('valid')
    for (const [which, token] of tokens.entries()) {
      const step = soak ? 1 : 23
      for (let at = which % step; at < token.length; at += step)
        await expectNotValid(replaceAt(token, at, anotherLetter(token[at] ?? '', 1 + ((at + which) % 63))))
    }
  }, 120_000)

  it('whichever of the 63 other letters ends a segment, even where the decoded bytes are the same', async () => {
    const [token = ''] = tokens
    const ends = [token.indexOf('.') - 1, token.lastIndexOf('.') - 1, token.length - 1]
    for (const at of ends)
      for (let by = 1; by < 64; by++)
        await expectNotValid(replaceAt(token, at, anotherLetter(token[at] ?? '', by)))
  })

  it('cut at any place, or with anything inside or behind it', async () => {
    const [token = ''] = tokens
    for (let length = 1; length < token.length; length += 37) await expectNotValid(token.slice(0, length))
    const middle = token.length >> 1
    const inserts = [' ', '\n', '=', '.', '+', '/', '\u200b', 'A']
    for (const insert of inserts) await expectNotValid(token.slice(0, middle) + insert + token.slice(middle))
    for (const tail of ['=', '.', '.AAAA', '\u200b', 'A', 'AA']) await expectNotValid(token + tail)
  })

  it('with the header, payload or signature of another token', async () => {
    const [first = '', second = ''] = tokens
    const [head, body, signature] = first.split('.')
    const [, otherBody, otherSignature] = second.split('.')
    await expectNotValid(`${head}.${otherBody}.${signature}`)
    await expectNotValid(`${head}.${body}.${otherSignature}`)
    await expectNotValid(`${head}.${body}.${'A'.repeat(86)}`)
  })
})

describe('a forger', () => {
  const forge = async (header: object | string, changes = {}) => {
    const badge = buildOpenBadge(badgeInput(city.college.did, changes))
    const encoded =
      typeof header === 'string' ? header : Buffer.from(JSON.stringify(header)).toString('base64url')
    const input = openBadgeSigningInput(encoded, badge)
    return assemble(input, await attacker.signer.sign(input))
  }
  const codes = async (token: string) => {
    const { checks, verdict } = await verifyIn(city, token)
    return [verdict, ...checks.filter(({ state }) => state === 'failed').map(({ code }) => code)]
  }

  it('with a key of his own cannot sign for a college, wherever his key is hosted', async () => {
    const hosted = 'https://attacker.example/keys/1'
    city.served.set(hosted, JSON.stringify(attacker.key.jwk))
    expect(await codes(await forge(openBadgeHeader(hosted)))).toEqual(['invalid', 'signature.keyNotListed'])
    expect(await codes(await forge(openBadgeHeader(attacker.signer.keyUrl)))).toEqual([
      'invalid',
      'signature.keyNotListed',
    ])
  })

  it('cannot borrow the name of a listed key', async () => {
    const borrowed = await forge(openBadgeHeader(city.college.signer.keyUrl))
    expect(await codes(borrowed)).toEqual(['invalid', 'signature.mismatch'])
  })

  it.each([
    ['shape.keyInHeader', () => ({ alg: 'ES256', kid: attacker.signer.keyUrl, jwk: attacker.key.jwk })],
    ['shape.keyInHeader', () => ({ alg: 'ES256', kid: attacker.signer.keyUrl, jku: `${origin}/jwks.json` })],
    ['shape.algorithmNone', () => ({ alg: 'none', kid: city.college.signer.keyUrl })],
    ['shape.algorithmNone', () => ({ alg: 'NoNe', kid: city.college.signer.keyUrl })],
    ['shape.algorithmRefused', () => ({ alg: 'HS256', kid: city.college.signer.keyUrl })],
    ['signature.mismatch', () => ({ alg: 'ES384', kid: city.college.signer.keyUrl })],
    ['signature.mismatch', () => ({ alg: 'RS256', kid: city.college.signer.keyUrl })],
  ])('is refused as %s whatever algorithm or key the header claims', async (code, header) => {
    expect(await codes(await forge(header()))).toEqual(['invalid', code])
  })

  it('cannot sign for one college with the key of another', async () => {
    const other = organisationDid(origin, 'other')
    city.served.set(
      `${origin}/c/other/did.json`,
      (city.served.get(`${origin}/c/shili/did.json`) ?? '').replaceAll('c:shili', 'c:other'),
    )
    const token = await city.issue({ issuer: { did: other, name: '另一所学校' } }, attacker)
    expect(await codes(token)).toEqual(['invalid', 'signature.keyNotListed'])
  })

  it('cannot serve the document of one issuer as that of another', async () => {
    const other = organisationDid(origin, 'mirror')
    city.served.set(`${origin}/c/mirror/did.json`, city.served.get(`${origin}/c/shili/did.json`) ?? '')
    const { verdict, checks } = await verifyIn(
      city,
      await city.issue({ issuer: { did: other, name: '冒名' } }),
    )
    expect(verdict).toBe('undetermined')
    expect(checks.find(({ name }) => name === 'signature')?.code).toBe('signature.keysUnreachable')
  })

  it('cannot pass a status list or another payload of a listed key off as a credential', async () => {
    const list = city.served.get(`${origin}/status/1`) ?? ''
    expect(parseCompactJws(list).ok).toBe(true)
    expect(await codes(list)).toEqual(['invalid', 'shape.content'])
  })

  it('gains nothing by repeating a member, since what is read is what was signed', async () => {
    const badge = buildOpenBadge(badgeInput(city.college.did))
    const input = signingInput(openBadgeHeader(city.college.signer.keyUrl), {
      ...badge,
      ...registeredClaims(badge),
    })
    const body = Buffer.from(input.split('.')[1] ?? '', 'base64url').toString()
    const doubled = Buffer.from(body.replace(/\}$/, ',"jti":"urn:uuid:other"}')).toString('base64url')
    const token = assemble(input, await city.college.signer.sign(input))
    await expectNotValid(token.replace(input.split('.')[1] ?? '', doubled))
  })
})
