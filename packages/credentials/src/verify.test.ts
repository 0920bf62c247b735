import type { Check, CheckName } from '@jiangji/domain/verification/check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildDidDocument } from './did-web/document.ts'
import { organisationDid } from './did-web/identifier.ts'
import type { Standing } from './check/standing.ts'
import type { City } from './testing/city.ts'
import { badgeInput, foundCity, later, listUrl, makeParty, origin, tokenListUrl } from './testing/city.ts'
import type { Outcome } from './testing/outcome.ts'
import { expectOutcomeIn, verifyIn } from './testing/outcome.ts'
import type { VerifyInput } from './verify.ts'

let city: City

beforeEach(async () => {
  city = await foundCity()
})

const verify = (token: string, changes: Partial<VerifyInput> = {}) => verifyIn(city, token, changes)

const expectOutcome = (token: string, expected: Outcome, changes: Partial<VerifyInput> = {}) =>
  expectOutcomeIn(city, token, expected, changes)

const codeOf = (checks: readonly Check[], name: CheckName) =>
  checks.find((check) => check.name === name)?.code

describe('a credential of a known college', () => {
  it('is valid, and its content is read from the signed bytes', async () => {
    const result = await verify(await city.issue(), { expected: { holderName: '阿依古丽・买买提' } })
    expect(result.checks.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'shape passed',
      'signature passed',
      'issuer passed',
      'entitlement passed',
      'key-state passed',
      'validity passed',
      'revocation passed',
      'suspension passed',
      'supersession passed',
      'holder passed',
    ])
    expect(result.verdict).toBe('valid')
    expect(result.credential).toMatchObject({
      issuer: { id: 'did:web:jiangji.example:c:shili', name: '示例县职业中等专业学校' },
      holder: { name: '阿依古丽·买买提' },
      achievement: { type: 'Certificate', creator: '示例培训评价组织', humanCode: '500211' },
      results: [
        { name: '理论', value: '86' },
        { name: '实操', value: '91.5' },
      ],
      number: '629999202507170001',
      awardedOn: '2025-07-17T00:00:00+08:00',
      validFrom: new Date('2026-03-01T02:03:04Z'),
      status: { listUrl, index: 4711 },
    })
  })

  it('is valid with blanks and line breaks around it', async () => {
    await expectOutcome(`\n  ${await city.issue()} \r\n`, { verdict: 'valid', code: 'shape.wellFormed' })
  })

  it('has no line for the holder when no name was typed', async () => {
    expect((await verify(await city.issue())).checks.map(({ name }) => name)).not.toContain('holder')
  })

  it('is invalid for another name', async () => {
    const expected = { holderName: '买买提' }
    await expectOutcome(await city.issue(), { verdict: 'invalid', code: 'holder.otherName' }, { expected })
  })

  it('is valid with keys from the trust input alone, and then asks for no DID document', async () => {
    const asked: string[] = []
    const trust = {
      ...city.trust,
      platformKeys: [city.platform.key],
      issuers: (city.trust.issuers ?? []).map((issuer) => ({ ...issuer, keys: [city.college.key] })),
    }
    const fetch: VerifyInput['fetch'] = (url, bounds) => {
      asked.push(url)
      return city.fetch(url, bounds)
    }
    await expectOutcome(await city.issue(), { verdict: 'valid', code: 'signature.genuine' }, { trust, fetch })
    expect(asked).toEqual([listUrl, tokenListUrl])
  })

  it('is signed with the verifier that the caller brings', async () => {
    const verifyJws = vi.fn(async () => false)
    await expectOutcome(await city.issue(), { verdict: 'invalid', code: 'signature.mismatch' }, { verifyJws })
    expect(verifyJws).toHaveBeenCalledWith(expect.any(String), city.college.key.jwk, 'ES256')
  })
})

describe('time', () => {
  it('is invalid before validFrom and valid within a minute of another clock', async () => {
    await expectOutcome(await city.issue({ validFrom: later(3_600_000) }), {
      verdict: 'invalid',
      code: 'validity.notYet',
    })
    await expectOutcome(await city.issue({ validFrom: later(30_000) }), {
      verdict: 'valid',
      code: 'validity.current',
    })
  })

  it('is invalid after validUntil', async () => {
    await expectOutcome(await city.issue({ validUntil: later(-1000) }), {
      verdict: 'invalid',
      code: 'validity.expired',
    })
  })
})

describe('the issuer', () => {
  it('is not established when it is in no list and not below the platform', async () => {
    const stranger = await makeParty('did:web:stranger.example')
    const document = buildDidDocument(stranger.did, [stranger.key])
    city.served.set('https://stranger.example/.well-known/did.json', JSON.stringify(document))
    const token = await city.issue({ issuer: { did: stranger.did, name: '别处' } }, stranger)
    const { checks, verdict } = await verify(token)
    expect(codeOf(checks, 'signature')).toBe('signature.genuine')
    expect(codeOf(checks, 'issuer')).toBe('issuer.notInTrustList')
    expect(codeOf(checks, 'revocation')).toBe('revocation.wrongList')
    expect(verdict).toBe('undetermined')
  })

  it('is refused when the platform has no such organisation', async () => {
    const ghost = await makeParty(organisationDid(origin, 'ghost'))
    const token = await city.issue({ issuer: { did: ghost.did, name: '没有的学校' } }, ghost)
    await expectOutcome(token, { verdict: 'invalid', code: 'issuer.unregistered' })
  })

  it('is known without a trust list when the platform serves its document, its entitlement then not stated', async () => {
    const trust = { platformDid: city.platform.did }
    const { checks, verdict } = await verify(await city.issue(), { trust })
    expect(codeOf(checks, 'issuer')).toBe('issuer.known')
    expect(codeOf(checks, 'entitlement')).toBe('entitlement.notStated')
    expect(verdict).toBe('undetermined')
  })

  it('could not be established when its document cannot be fetched', async () => {
    const fetch = () => Promise.reject(new Error('offline'))
    await expectOutcome(
      await city.issue(),
      { verdict: 'undetermined', code: 'signature.keysUnreachable' },
      { fetch },
    )
  })

  it('is named by the trust list, not by what the credential says of itself', async () => {
    const token = await city.issue({ issuer: { did: city.college.did, name: '清华大学' } })
    const { checks } = await verify(token)
    expect(checks.find(({ name }) => name === 'issuer')?.facts).toEqual({ issuer: '示例县职业中等专业学校' })
  })

  it('may not issue another type, nor outside its dates', async () => {
    const { achievement } = badgeInput(city.college.did)
    await expectOutcome(await city.issue({ achievement: { ...achievement, type: 'Diploma' } }), {
      verdict: 'invalid',
      code: 'entitlement.kindNotGranted',
    })
    await expectOutcome(await city.issue({ validFrom: new Date('2025-12-31T15:59:59Z') }), {
      verdict: 'invalid',
      code: 'entitlement.outsidePeriod',
    })
    await expectOutcome(await city.issue({ validFrom: new Date('2025-12-31T16:00:00Z') }), {
      verdict: 'valid',
      code: 'entitlement.granted',
    })
  })
})

describe('the key', () => {
  it.each([
    { retiredAt: '2026-03-01T12:00:00Z', verdict: 'valid', code: 'key-state.retiredLater' },
    { retiredAt: '2026-03-01T00:00:00Z', verdict: 'invalid', code: 'key-state.retired' },
  ])('that retired at $retiredAt is $code', async ({ retiredAt, verdict, code }) => {
    city.publishKeys(city.college, [{ ...city.college.key, state: 'retired', retiredAt }])
    await expectOutcome(await city.issue(), { verdict, code })
  })

  it.each([
    { compromisedAt: '2026-03-01T00:00:00Z', verdict: 'invalid', code: 'key-state.compromised' },
    { compromisedAt: '2026-03-01T12:00:00Z', verdict: 'undetermined', code: 'key-state.compromisedLater' },
  ])('that was compromised at $compromisedAt is $code', async ({ compromisedAt, verdict, code }) => {
    city.publishKeys(city.college, [{ ...city.college.key, state: 'compromised', compromisedAt }])
    await expectOutcome(await city.issue(), { verdict, code })
  })

  it('that was compromised after the verifier itself recorded the credential does not undo it', async () => {
    const compromisedAt = '2026-03-01T12:00:00Z'
    city.publishKeys(city.college, [{ ...city.college.key, state: 'compromised', compromisedAt }])
    const recordedAt = new Date('2026-03-01T02:03:05Z')
    await expectOutcome(
      await city.issue(),
      { verdict: 'valid', code: 'key-state.retiredLater' },
      { recordedAt },
    )
  })
})

describe('without WebCrypto', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('the signature could not be established and says why', async () => {
    const token = await city.issue()
    vi.stubGlobal('crypto', {})
    await expectOutcome(token, { verdict: 'undetermined', code: 'signature.noWebCrypto' })
    const { credential } = await verify(token)
    expect(credential?.holder.name).toBe('阿依古丽·买买提')
  })
})

describe('what breaks while it is verified', () => {
  const breaking: Standing = {
    get suspended(): never {
      throw new RangeError('Maximum call stack size exceeded')
    },
  }

  it('could not be established, and is no error', async () => {
    const { verdict, checks, credential } = await verify(await city.issue(), { standing: breaking })
    expect({ verdict, credential, first: checks[0]?.code }).toEqual({
      verdict: 'undetermined',
      credential: null,
      first: 'shape.brokenOff',
    })
    expect(checks.every(({ state }) => state === 'unknown')).toBe(true)
  })

  it('is refused when it nests deeper than anybody reads', async () => {
    const token = `{"id":"urn:x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    await expectOutcome(token, { verdict: 'invalid', code: 'shape.tooLarge' })
  })
})
