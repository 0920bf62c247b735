import { beforeEach, describe, expect, it } from 'vitest'
import { buildDidDocument } from '../did-web/document.ts'
import { issuerUrlOf } from '../did-web/issuer-url.ts'
import { buildIssuerMetadata, metadataUrl } from '../trust/issuer-metadata.ts'
import type { City } from '../testing/city.ts'
import { badgeInput, foundCity, listUrl, makeParty, now } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { issueClaims, issueSdJwt, salt, sdInput, signRaw } from '../testing/sd-jwt.ts'
import type { VerifyInput } from '../verify.ts'
import { buildSdJwtVc } from './build.ts'
import { concealed } from './conceal.ts'
import { present } from './presentation.ts'
import type { ClaimPath } from './reveal.ts'
import { signSdJwtVc } from './serialise.ts'

let city: City
beforeEach(async () => {
  city = await foundCity()
})

const ours = { revoked: null, suspended: null, superseded: null }
const verify = (token: string, changes: Partial<VerifyInput> = {}) =>
  verifyIn(city, token, { standing: ours, ...changes })
const codes = async (token: string, changes: Partial<VerifyInput> = {}) => {
  const { verdict, checks } = await verify(token, changes)
  return [verdict, ...checks.filter(({ state }) => state !== 'passed').map(({ code }) => code)]
}
const showing =
  (...names: string[]) =>
  (path: ClaimPath) =>
    names.includes(path.join('.'))

describe('an SD-JWT VC of a known college', () => {
  it('is valid, its issuer known by did:web, and says all that an Open Badge says', async () => {
    const result = await verify(await issueSdJwt(city), { expected: { holderName: '阿依古丽・买买提' } })
    expect(result.verdict).toBe('valid')
    expect(result.checks[0]?.facts).toEqual({ format: 'sd-jwt-vc' })
    const badge = await verify(await city.issue())
    expect(result.credential).toEqual({
      ...badge.credential,
      status: { type: 'token', listUrl: `${listUrl}/token`, index: 4711 },
      partly: true,
    })
  })

  it('says that something is kept back as soon as a digest shows nothing, decoys as well', async () => {
    const whole = await issueSdJwt(city)
    const part = present(whole, (path) => path.join('.') !== 'number') ?? ''
    expect((await verify(part)).credential).toMatchObject({ partly: true, number: null })
    const achievement = { type: 'Certificate', name: concealed('车工') }
    const changes = { number: '1', awarded_on: '2025-07-17', achievement, results: [] }
    const plain = await issueClaims(city, changes)
    expect((await verify(plain)).credential).not.toHaveProperty('partly')
    const hidden = present(plain, (path) => path.join('.') !== 'holder_name') ?? ''
    expect((await verify(hidden)).credential).toMatchObject({ partly: true, holder: { name: null } })
  })

  it('is valid with what is shown, and what is kept back is nowhere', async () => {
    const shown =
      present(await issueSdJwt(city), showing('holder_name', 'achievement.name', 'results.1')) ?? ''
    const { verdict, credential } = await verify(shown, { expected: { holderName: '阿依古丽·买买提' } })
    expect(verdict).toBe('valid')
    expect(credential).toMatchObject({
      holder: { id: null, name: '阿依古丽·买买提' },
      achievement: { type: 'Certificate', creator: null, criteria: null, humanCode: null },
      results: [{ name: '实操', value: '91.5' }],
      number: null,
      awardedOn: null,
    })
    const readable = shown.split(/[.~]/).map((part) => Buffer.from(part, 'base64url').toString())
    expect(readable.join()).not.toMatch(/示例培训评价组织|"500211"|629999|7Q4M2X9KD1|2025-07-17|理论|"86"/)
  })

  it('cannot be compared with a name that it keeps back', async () => {
    const shown = present(await issueSdJwt(city), showing('achievement.name')) ?? ''
    expect(await codes(shown, { expected: { holderName: '阿依古丽·买买提' } })).toEqual([
      'undetermined',
      'holder.notDisclosed',
    ])
  })

  it('ends when the certificate ends', async () => {
    expect(await codes(await issueSdJwt(city, { validUntil: new Date(now.getTime() - 1000) }))).toEqual([
      'invalid',
      'validity.expired',
    ])
  })

  it('is judged by the day of the achievement, its key by when it was signed', async () => {
    const retired = (retiredAt: string) =>
      city.publishKeys(city.college, [{ ...city.college.key, state: 'retired', retiredAt }])
    retired('2026-03-02T03:30:00Z')
    expect(await codes(await issueSdJwt(city))).toEqual(['valid'])
    retired('2026-03-02T02:30:00Z')
    expect(await codes(await issueSdJwt(city))).toEqual(['invalid', 'key-state.retired'])
    expect(await codes(await issueSdJwt(city, { validFrom: new Date('2025-12-01T00:00:00Z') }))).toEqual([
      'invalid',
      'entitlement.outsidePeriod',
      'key-state.retired',
    ])
  })

  it('may not say another type of achievement than its college may issue', async () => {
    const achievement = { ...badgeInput(city.college.did).achievement, type: 'Diploma' }
    expect(await codes(await issueSdJwt(city, { achievement }))).toEqual([
      'invalid',
      'entitlement.kindNotGranted',
    ])
  })
})

describe('what is no SD-JWT VC', () => {
  const dcSdJwt = { alg: 'ES256', typ: 'dc+sd-jwt' }
  const vct = 'https://jiangji.example/vct/certificate'
  const iss = 'https://jiangji.example/c/shili'

  it.each([
    ['shape.header', { alg: 'ES256', typ: 'JWT' }, { iss, vct }],
    ['shape.header', { alg: 'ES256' }, { iss, vct }],
    ['shape.header', { ...dcSdJwt, cty: 'json' }, { iss, vct }],
    ['shape.algorithmNone', { ...dcSdJwt, alg: 'none' }, { iss, vct }],
    ['shape.keyInHeader', { ...dcSdJwt, jwk: {} }, { iss, vct }],
    ['shape.keyInHeader', { ...dcSdJwt, x5c: [] }, { iss, vct }],
    ['shape.content', dcSdJwt, { iss }],
    ['shape.content', dcSdJwt, { vct }],
    ['shape.content', dcSdJwt, { iss, vct: 'http://jiangji.example/vct/certificate' }],
    ['shape.content', dcSdJwt, { iss, vct: 'certificate' }],
    ['shape.content', dcSdJwt, { iss: 'http://jiangji.example/c/shili', vct }],
    ['shape.content', dcSdJwt, { iss, vct, nbf: '2026' }],
    ['shape.content', dcSdJwt, { iss, vct, exp: 1e15 }],
    ['shape.content', dcSdJwt, { iss, vct, status: { status_list: { idx: -1, uri: 'x' } } }],
    ['shape.content', dcSdJwt, { iss, vct, achievement: {} }],
    ['shape.content', dcSdJwt, { iss, vct, achievement: { type: 'Certificate' }, number: 5 }],
  ])('is refused as %s: %j %j', async (code, header, payload) => {
    const token = `${await signRaw(header, payload, city.college)}~`
    const { verdict, checks, credential } = await verify(token)
    expect([verdict, checks[0]?.code, credential]).toEqual(['invalid', code, null])
  })

  it.each(['iss', 'nbf', 'vct', 'status'])('is refused when %s is kept back', async (name) => {
    const claims = buildSdJwtVc(sdInput(city.college.did))
    const token = await signSdJwtVc(
      { ...claims, [name]: concealed(claims[name] ?? '') },
      city.college.signer,
      salt,
    )
    expect((await verify(token)).verdict).toBe('invalid')
    expect((await verify(present(token, () => false) ?? '')).verdict).not.toBe('valid')
  })

  it('the earlier name of its type is read', async () => {
    const token = await signRaw(
      { alg: 'ES256', typ: 'vc+sd-jwt' },
      { iss, vct, nbf: 1_772_330_584, achievement: { type: 'Certificate' } },
      city.college,
    )
    expect(await codes(`${token}~`)).toEqual(['valid'])
  })
})

describe('an issuer known by an https name', () => {
  const iss = 'https://stranger.example/school'
  const vct = 'https://types.example/badge'
  const claims = { iss, vct, iat: 1_772_330_584 }
  const header = { alg: 'ES256', typ: 'dc+sd-jwt' }

  it('has the keys of its metadata, within or at an address of its own, and stays outside our list', async () => {
    const stranger = await makeParty('did:web:stranger.example:school')
    const token = `${await signRaw(header, claims, stranger)}~`
    const address = metadataUrl(iss) ?? ''
    expect(address).toBe('https://stranger.example/.well-known/jwt-vc-issuer/school')
    const { jwks } = buildIssuerMetadata(iss, [stranger.key])
    city.served.set('https://stranger.example/keys', JSON.stringify(jwks))
    for (const metadata of [
      { issuer: iss, jwks },
      { issuer: iss, jwks_uri: 'https://stranger.example/keys' },
    ]) {
      city.served.set(address, JSON.stringify(metadata))
      const { checks, verdict } = await verify(token)
      expect(verdict).toBe('undetermined')
      expect(checks.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['signature.genuine', 'issuer.notInTrustList']),
      )
    }
  })

  it('is not believed when its metadata names another, lists keys elsewhere or twice, or is gone', async () => {
    const stranger = await makeParty('did:web:stranger.example:school')
    const token = `${await signRaw(header, claims, stranger)}~`
    const { jwks } = buildIssuerMetadata(iss, [stranger.key])
    city.served.set('https://elsewhere.example/keys', JSON.stringify(jwks))
    for (const metadata of [
      { issuer: 'https://stranger.example/other', jwks },
      { issuer: iss, jwks_uri: 'https://elsewhere.example/keys' },
      { issuer: iss, jwks, jwks_uri: 'https://stranger.example/keys' },
      { issuer: iss },
      [],
    ]) {
      city.served.set(metadataUrl(iss) ?? '', JSON.stringify(metadata))
      expect(await codes(token)).toContain('signature.keysUnreachable')
    }
    city.served.delete(metadataUrl(iss) ?? '')
    expect(await codes(token)).toContain('signature.keyNotListed')
  })

  it('under the platform has the keys of its DID document, and its metadata alone is nothing', async () => {
    const attacker = await makeParty(city.college.did)
    const claimed = issuerUrlOf(city.college.did)
    city.served.set(metadataUrl(claimed) ?? '', JSON.stringify(buildIssuerMetadata(claimed, [attacker.key])))
    expect(await codes(await issueSdJwt(city, {}, attacker))).toContain('signature.keyNotListed')
  })

  it('of another college is not entitled, whoever signs', async () => {
    const other = 'https://jiangji.example/c/other'
    expect(await codes(await issueClaims(city, { iss: other }))).toContain('issuer.unregistered')
    const document = buildDidDocument('did:web:jiangji.example:c:other', [])
    city.served.set('https://jiangji.example/c/other/did.json', JSON.stringify(document))
    expect(await codes(await issueClaims(city, { iss: other }))).toContain('signature.keyNotListed')
  })

  it('may name a type of elsewhere, whose claims are then not read as ours', async () => {
    const { verdict, credential, checks } = await verify(await issueClaims(city, { vct }))
    expect(credential).toMatchObject({ achievement: { type: null, name: null }, results: [], number: null })
    expect(checks.map(({ code }) => code)).toContain('entitlement.kindNotGranted')
    expect(verdict).toBe('invalid')
  })
})
