import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check } from '@jiangji/domain/verification/check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BoundedFetch } from '../fetch/fetch.ts'
import { publicJwk } from '../key/public-jwk.ts'
import { buildDidDocument } from '../did-web/document.ts'
import type { City } from '../testing/city.ts'
import { foundCity, later, listUrl, makeParty, now, tokenListUrl } from '../testing/city.ts'
import { issueSdJwt } from '../testing/sd-jwt.ts'
import { expectOutcomeIn, verifyIn } from '../testing/outcome.ts'
import type { Registry } from '../testing/registry.ts'
import { bundledIssuer, bundledKey, foundRegistry } from '../testing/registry.ts'
import { readTrustBundle } from './read-bundle.ts'
import { trustOf } from './trust-of.ts'

let city: City
let registry: Registry

beforeEach(async () => {
  city = await foundCity()
  registry = await foundRegistry(city)
})

const lineOf = (checks: readonly Check[], name: string) => checks.find((check) => check.name === name)
const beforeBundle = later(-3_600_000)

describe('with the trust of a bundle a credential', () => {
  it('is valid without any DID document', async () => {
    const asked: string[] = []
    const fetch: BoundedFetch = (url, bounds) => {
      asked.push(url)
      return city.fetch(url, bounds)
    }
    const { verdict } = await verifyIn(city, await city.issue(), { trust: await registry.trust(), fetch })
    expect({ verdict, asked }).toEqual({ verdict: 'valid', asked: [listUrl, tokenListUrl] })
  })

  it('of another platform under the same path is not taken for ours', async () => {
    const foreign = await makeParty('did:web:jiangji.example.evil.test:c:shili')
    city.served.set(
      'https://jiangji.example.evil.test/c/shili/did.json',
      JSON.stringify(buildDidDocument(foreign.did, [foreign.key])),
    )
    const token = await city.issue({ issuer: { did: foreign.did, name: '示例县职业中等专业学校' } }, foreign)
    const { checks, verdict } = await verifyIn(city, token, { trust: await registry.trust() })
    expect(verdict).toBe('undetermined')
    expect(lineOf(checks, 'issuer')).toMatchObject({ state: 'unknown', code: 'issuer.notInTrustList' })
  })

  it.each([
    ['older than the bundle', beforeBundle],
    ['newer than the bundle', now],
  ])('of a real college signed with an attacker’s key is refused, %s', async (_name, validFrom) => {
    const attacker = await makeParty(city.college.did)
    const token = await city.issue({ validFrom }, attacker)
    const expected = { verdict: 'invalid', code: 'signature.keyNotListed' }
    await expectOutcomeIn(city, token, expected, { trust: await registry.trust() })
    await expectOutcomeIn(city, token, expected)
  })

  it('of a real college signed with an attacker’s key is never valid without a network', async () => {
    const attacker = await makeParty(city.college.did)
    const fetch = () => Promise.reject(new Error('offline'))
    const trust = await registry.trust()
    const old = await city.issue({ validFrom: beforeBundle }, attacker)
    await expectOutcomeIn(city, old, { verdict: 'invalid', code: 'signature.keyNotListed' }, { trust, fetch })
    const fresh = await city.issue({ validFrom: now }, attacker)
    await expectOutcomeIn(
      city,
      fresh,
      { verdict: 'undetermined', code: 'signature.keysOutdated' },
      { trust, fetch },
    )
  })

  it('signed with a key made after the bundle is verified by the issuer’s document', async () => {
    const rotated = await makeParty(city.college.did)
    city.publishKeys(city.college, [
      { ...city.college.key, state: 'retired', retiredAt: later(-30_000).toISOString() },
      rotated.key,
    ])
    const token = await city.issue({ validFrom: later(-10_000) }, rotated)
    await expectOutcomeIn(
      city,
      token,
      { verdict: 'valid', code: 'key-state.active' },
      { trust: await registry.trust() },
    )
  })

  it('shown in part, signed after the bundle though issued before it, is not called false without a network', async () => {
    const rotated = await makeParty(city.college.did)
    const shown = await issueSdJwt(city, { validFrom: beforeBundle, signedAt: later(-10_000) }, rotated)
    const expected = { verdict: 'undetermined', code: 'signature.keysOutdated' }
    const fetch = () => Promise.reject(new Error('offline'))
    await expectOutcomeIn(city, shown, expected, { trust: await registry.trust(), fetch })
  })

  it('could not be established once the bundle has expired, except for what is known against it', async () => {
    const trust = await registry.trust({ expiresAt: later(-1) })
    const { checks, verdict } = await verifyIn(city, await city.issue(), { trust })
    expect(verdict).toBe('undetermined')
    for (const name of ['issuer', 'entitlement', 'key-state'])
      expect(lineOf(checks, name)).toMatchObject({
        state: 'unknown',
        code: `${name}.listExpired`,
        facts: { expiresAt: later(-1000).toISOString() },
      })
    const compromised = {
      ...bundledKey(city.college),
      state: 'compromised',
      compromisedAt: '2026-02-01T00:00:00Z',
    } as const
    const known = await registry.trust({
      expiresAt: later(-1),
      issuers: [bundledIssuer(city.college, { keys: [compromised] })],
    })
    await expectOutcomeIn(
      city,
      await city.issue(),
      { verdict: 'invalid', code: 'key-state.compromised' },
      { trust: known },
    )
  })
})

describe('entitlement by date', () => {
  const granted = (from: string, until: string | null, achievementType = 'Certificate') =>
    registry.trust({
      issuers: [bundledIssuer(city.college, { entitlements: [{ achievementType, from, until }] })],
    })

  it.each([
    ['on the first day', '2026-03-01', null, 'valid', 'entitlement.granted'],
    ['on the last day', '2026-01-01', '2026-03-01', 'valid', 'entitlement.granted'],
    ['before it began', '2026-03-02', null, 'invalid', 'entitlement.outsidePeriod'],
    ['after it ended', '2026-01-01', '2026-02-28', 'invalid', 'entitlement.outsidePeriod'],
  ] as const)('%s', async (_name, from, until, verdict, code) => {
    await expectOutcomeIn(city, await city.issue(), { verdict, code }, { trust: await granted(from, until) })
  })

  it('of another kind does not count', async () => {
    const trust = await granted('2026-01-01', null, 'Award')
    await expectOutcomeIn(
      city,
      await city.issue(),
      { verdict: 'invalid', code: 'entitlement.kindNotGranted' },
      { trust },
    )
  })

  it('could not be established when the credential is newer than the list', async () => {
    const trust = await granted('2026-01-01', null, 'Award')
    const token = await city.issue({ validFrom: now })
    await expectOutcomeIn(
      city,
      token,
      { verdict: 'undetermined', code: 'entitlement.listOutdated' },
      { trust },
    )
  })
})

describe('a key in the bundle', () => {
  const signedAt = new Date('2026-02-10T00:00:00Z')
  it.each([
    [
      'retired later',
      { state: 'retired', retiredAt: '2026-02-20T00:00:00Z' },
      'valid',
      'key-state.retiredLater',
    ],
    [
      'retired before',
      { state: 'retired', retiredAt: '2026-02-01T00:00:00Z' },
      'invalid',
      'key-state.retired',
    ],
    [
      'compromised before',
      { state: 'compromised', compromisedAt: '2026-02-01T00:00:00Z' },
      'invalid',
      'key-state.compromised',
    ],
    [
      'compromised later',
      { state: 'compromised', compromisedAt: '2026-02-20T00:00:00Z' },
      'undetermined',
      'key-state.compromisedLater',
    ],
  ] as const)('%s', async (_name, state, verdict, code) => {
    const rotated = await makeParty(city.college.did)
    const keys = [{ ...bundledKey(city.college), ...state }, bundledKey(rotated)]
    const trust = await registry.trust({ issuers: [bundledIssuer(city.college, { keys })] })
    const token = await city.issue({ validFrom: signedAt })
    await expectOutcomeIn(city, token, { verdict, code }, { trust })
  })

  it('compromised later still stands for what the platform itself recorded before', async () => {
    const key = {
      ...bundledKey(city.college),
      state: 'compromised',
      compromisedAt: '2026-02-20T00:00:00Z',
    } as const
    const trust = await registry.trust({ issuers: [bundledIssuer(city.college, { keys: [key] })] })
    const token = await city.issue({ validFrom: signedAt })
    await expectOutcomeIn(
      city,
      token,
      { verdict: 'valid', code: 'key-state.retiredLater' },
      { trust, recordedAt: signedAt },
    )
  })
})

describe('a static folder', () => {
  it('with the bundle, the root key and the lists is enough to verify, and no network is asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jiangji-folder-'))
    try {
      await writeFile(join(folder, 'bundle.jwt'), await registry.publish())
      await writeFile(join(folder, 'root.jwk'), JSON.stringify(registry.root.key.jwk))
      await writeFile(join(folder, 'status-1.jwt'), city.served.get(listUrl) ?? '')
      const [token, pinned] = [await city.issue(), registry.root.key.thumbprint]
      const read = (name: string) => readFile(join(folder, name), 'utf8')
      const bundle = await readTrustBundle(await read('bundle.jwt'), {
        rootKeys: [publicJwk.parse(JSON.parse(await read('root.jwk')))],
        pinned: [pinned],
        now,
        seen: null,
      })
      if (!bundle.ok) throw new Error(bundle.code)
      const fetch: BoundedFetch = async (url) => ({
        status: 200,
        text: await read(`status-${url.split('/').at(-1) ?? ''}.jwt`),
        fetchedAt: now,
      })
      const { verdict, checks } = await verifyIn(city, token, { trust: trustOf(bundle.value), fetch })
      expect(verdict).toBe('valid')
      expect(checks.every(({ state }) => state === 'passed')).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('a credential from elsewhere', () => {
  it('is genuine by its own document and in no list of ours: neither false nor ours', async () => {
    const stranger = await makeParty('did:web:stranger.example')
    const document = buildDidDocument(stranger.did, [stranger.key])
    city.served.set('https://stranger.example/.well-known/did.json', JSON.stringify(document))
    const token = await city.issue({ issuer: { did: stranger.did, name: '别处' } }, stranger)
    const { checks, verdict } = await verifyIn(city, token, { trust: await registry.trust() })
    expect(verdict).toBe('undetermined')
    expect(lineOf(checks, 'signature')?.code).toBe('signature.genuine')
    expect(lineOf(checks, 'issuer')?.code).toBe('issuer.notInTrustList')
    expect(checks.filter(({ state }) => state === 'failed')).toEqual([])
  })
})
