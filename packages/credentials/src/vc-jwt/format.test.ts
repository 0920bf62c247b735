import { beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeTextBase64url } from '../encoding/base64url.ts'
import { formatOf } from '../formats.ts'
import { algorithms } from '../key/public-jwk.ts'
import { buildOpenBadge } from '../open-badge/build.ts'
import type { City } from '../testing/city.ts'
import { badgeInput, foundCity, later, now } from '../testing/city.ts'
import { makeOtherSigner } from '../testing/other-signer.ts'
import { expectOutcomeIn, verifyIn } from '../testing/outcome.ts'
import { parseCompactJws } from './parse.ts'
import { registeredClaims, signOpenBadge, signVcJwt } from './serialise.ts'

let city: City

beforeAll(async () => {
  city = await foundCity()
})

const badge = (changes = {}) => buildOpenBadge(badgeInput(city.college.did, changes))
const elsewhere = 'did:web:school.example'
const plain = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'http://university.example/credentials/1872',
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer: {
    id: elsewhere,
    name: [
      { '@value': 'School', '@language': 'en' },
      { '@value': '别处学校', '@language': 'zh' },
    ],
  },
  validFrom: '2010-01-01T19:23:24Z',
  credentialSubject: { id: 'did:example:123', name: '张三' },
}
const header = { typ: 'vc+jwt' }
const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)

describe('a credential secured as W3C asks', () => {
  it('carries the payload of the Open Badge and nothing else, under the DID URL of its key', async () => {
    const token = await signVcJwt(badge(), city.college.signer)
    const jws = parseCompactJws(token)
    expect(jws.ok && jws.value).toMatchObject({
      header: {
        alg: 'ES256',
        typ: 'vc+jwt',
        kid: `${city.college.did}#${city.college.key.thumbprint}`,
      },
    })
    expect(jws.ok && jws.value.payload).toEqual(JSON.parse(JSON.stringify(badge())))
  })

  it('verifies like the Open Badge of the same payload, each told by its header', async () => {
    const strict = await verifyIn(city, await signVcJwt(badge(), city.college.signer))
    const usual = await verifyIn(city, await signOpenBadge(badge(), city.college.signer))
    expect(strict.verdict).toBe('valid')
    expect(strict.credential).toEqual(usual.credential)
    expect([strict, usual].map(({ checks }) => checks[0]?.facts['format'])).toEqual([
      'vc-jwt',
      'open-badge-vc-jwt',
    ])
  })

  it.each(algorithms)('signed with %s by another implementation is genuine', async (algorithm) => {
    const signer = await makeOtherSigner(algorithm)
    const kid = `${elsewhere}#${signer.key.thumbprint}`
    const token = signer.signJws({ ...header, cty: 'vc', kid }, plain)
    const trust = { ...city.trust, issuers: [{ did: elsewhere, name: '别处学校', keys: [signer.key] }] }
    const { checks, verdict, credential } = await verifyIn(city, token, { trust })
    expect(checks.find(({ name }) => name === 'signature')).toMatchObject({
      code: 'signature.genuine',
      facts: { algorithm },
    })
    expect(verdict).toBe('undetermined')
    expect(credential).toMatchObject({
      issuer: { id: elsewhere, name: '别处学校' },
      holder: { id: 'did:example:123', name: '张三' },
      achievement: { type: null, name: 'ExampleDegreeCredential' },
      status: null,
    })
  })

  it.each(algorithms)('and so is an Open Badge signed with %s elsewhere', async (algorithm) => {
    const signer = await makeOtherSigner(algorithm)
    const foreign = buildOpenBadge(badgeInput(elsewhere))
    const payload = { ...foreign, ...registeredClaims(foreign) }
    const token = signer.signJws({ kid: `https://school.example/keys/${signer.key.thumbprint}` }, payload)
    const trust = { ...city.trust, issuers: [{ did: elsewhere, name: '别处学校', keys: [signer.key] }] }
    await expectOutcomeIn(city, token, { verdict: 'undetermined', code: 'signature.genuine' }, { trust })
    const altered = token.replace('.', '.e')
    expect((await verifyIn(city, altered, { trust })).verdict).toBe('invalid')
  })

  it('of an issuer in no list is genuine by its own document, and not called ours', async () => {
    const signer = await makeOtherSigner('EdDSA')
    const method = { id: '#key-1', type: 'JsonWebKey', controller: elsewhere, publicKeyJwk: signer.key.jwk }
    city.served.set(
      'https://school.example/.well-known/did.json',
      JSON.stringify({ id: elsewhere, verificationMethod: [method], assertionMethod: ['#key-1'] }),
    )
    const token = signer.signJws({ ...header, kid: `${elsewhere}#key-1` }, plain)
    const { checks, verdict } = await verifyIn(city, token)
    expect(checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature.genuine', 'issuer.notInTrustList']),
    )
    expect(verdict).toBe('undetermined')
  })
})

describe('a token of that form', () => {
  const sign = async (head: object, payload: object) => {
    const signer = await makeOtherSigner('ES256')
    return signer.signJws(head, payload)
  }
  const kid = `${elsewhere}#1`

  it.each([
    ['shape.header', { typ: 'vc+jwt', kid: 'did:web:other.example#1' }, {}],
    ['shape.header', { typ: 'vc+jwt', kid: 'https://school.example/key' }, {}],
    ['shape.header', { typ: 'vc+jwt' }, {}],
    ['shape.header', { typ: 'vc+jwt', cty: 'JWT', kid }, {}],
    ['shape.header', { typ: 'bad+typ', kid }, {}],
    ['shape.header', { typ: 'vp+jwt', kid }, {}],
    ['shape.legacy', { typ: 'vc+jwt', kid }, { vc: {} }],
    ['shape.legacy', { typ: 'vc+jwt', kid }, { vp: 'x' }],
    ['shape.claimsDisagree', { typ: 'vc+jwt', kid }, { iss: 'did:web:other.example' }],
    ['shape.claimsDisagree', { typ: 'vc+jwt', kid }, { jti: 'urn:other' }],
    ['shape.claimsDisagree', { typ: 'vc+jwt', kid }, { sub: 'did:example:456' }],
    ['shape.claimsDisagree', { typ: 'vc+jwt', kid }, { exp: '2010-01-01T19:23:24Z' }],
    ['shape.content', { typ: 'vc+jwt', kid }, { type: 'ExampleDegreeCredential' }],
    ['shape.content', { typ: 'vc+jwt', kid }, { '@context': 'https://www.w3.org/ns/credentials/v2' }],
    ['shape.content', { typ: 'vc+jwt', kid }, { '@context': ['https://www.w3.org/2018/credentials/v1'] }],
    ['shape.content', { typ: 'vc+jwt', kid }, { validFrom: '2010-01-01' }],
    ['shape.content', { typ: 'vc+jwt', kid }, { validUntil: '2009-01-01T00:00:00Z' }],
    ['shape.content', { typ: 'vc+jwt', kid }, { credentialSubject: [] }],
    ['shape.content', { typ: 'vc+jwt', kid }, { credentialSubject: {} }],
    ['shape.content', { typ: 'vc+jwt', kid }, { issuer: {} }],
    ['shape.content', { typ: 'vc+jwt', kid }, { type: ['VerifiableCredential', 'StatusList2021Credential'] }],
    ['shape.content', { typ: 'vc+jwt', kid }, { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
  ])('is refused as %s: %j %j', async (code, head, changes) => {
    const token = await sign(head, { ...plain, ...changes })
    const { checks, verdict, credential } = await verifyIn(city, token)
    expect({ code: checks[0]?.code, verdict, credential }).toEqual({
      code,
      verdict: 'invalid',
      credential: null,
    })
  })

  it('may say `iat` and `exp` of its signature, which end what the credential alone would allow', async () => {
    const signer = await makeOtherSigner('ES256')
    const trust = { ...city.trust, issuers: [{ did: elsewhere, name: '别处学校', keys: [signer.key] }] }
    const token = (claims: object) => signer.signJws({ ...header, kid }, { ...plain, ...claims })
    const undetermined = { verdict: 'undetermined', code: 'validity.current' }
    await expectOutcomeIn(city, token({ exp: seconds(later(1000)), iat: '2010' }), undetermined, { trust })
    const over = token({ exp: seconds(now) - 1 })
    await expectOutcomeIn(city, over, { verdict: 'invalid', code: 'validity.expired' }, { trust })
    const early = token({ iat: seconds(later(120_000)) })
    await expectOutcomeIn(city, early, { verdict: 'invalid', code: 'validity.notYet' }, { trust })
  })

  it('made after its key was retired is told by its own date, whatever its `validFrom` says', async () => {
    const signer = await makeOtherSigner('ES256')
    const keys = [{ ...signer.key, state: 'retired' as const, retiredAt: '2020-01-01T00:00:00Z' }]
    const trust = { ...city.trust, issuers: [{ did: elsewhere, name: '别处学校', keys }] }
    const token = signer.signJws({ ...header, kid }, { ...plain, iat: seconds(later(-1000)) })
    await expectOutcomeIn(city, token, { verdict: 'invalid', code: 'key-state.retired' }, { trust })
  })
})

describe('a token is told by its header', () => {
  const withHeader = (json: string) => `${encodeTextBase64url(json)}.e30.AAAA`

  it.each([
    ['vc-jwt', '{"alg":"ES256","typ":"vc+jwt"}'],
    ['vc-jwt', '{"alg":"ES256","typ":"application/VC+JWT"}'],
    ['vc-jwt', '{"alg":"ES256","typ":"vc\\u002bjwt"}'],
    ['vc-jwt', '{"alg":"ES256","t\\u0079p":"vc+jwt"}'],
    ['open-badge-vc-jwt', '{"alg":"ES256","typ":"JWT","kid":"https://x.example/vc+jwt"}'],
    ['open-badge-vc-jwt', '{"alg":"ES256","typ":"JWT"}'],
    ['open-badge-vc-jwt', '"vc+jwt"'],
    ['open-badge-vc-jwt', '{"typ":"vc+jwt"'],
  ])('as %s: %s', (name, json) => {
    expect(formatOf(withHeader(json))?.name).toBe(name)
  })

  it('and an Open Badge’s is parsed once only, when it is read', async () => {
    const token = await signOpenBadge(badge(), city.college.signer)
    const parse = vi.spyOn(JSON, 'parse')
    const format = formatOf(token)
    const parsedToRecognise = parse.mock.calls.length
    parse.mockRestore()
    expect({ name: format?.name, parsedToRecognise }).toEqual({
      name: 'open-badge-vc-jwt',
      parsedToRecognise: 0,
    })
  })
})
