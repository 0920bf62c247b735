import { beforeEach, describe, expect, it } from 'vitest'
import { signStatusBundle } from '../status-list/bundle.ts'
import { encodeStatuses, packStatuses } from '../status-list/token-statuses.ts'
import type { City } from '../testing/city.ts'
import { foundCity, later, listUrl, now, origin } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import type { Registry } from '../testing/registry.ts'
import { day, foundRegistry } from '../testing/registry.ts'
import { signTrustBundle } from './build-bundle.ts'
import type { PublishedFiles, PublishedTrust } from './published-trust.ts'
import { readPublishedTrust } from './published-trust.ts'

const none = { fresh: null, kept: null }

let city: City
let registry: Registry
let root: PublishedFiles['root']

beforeEach(async () => {
  city = await foundCity()
  registry = await foundRegistry(city)
  root = { fresh: JSON.stringify({ ...registry.root.key.jwk, kid: 'root' }), kept: null }
})

const open = (files: Partial<PublishedFiles>, pinned = [registry.root.key.thumbprint]) =>
  readPublishedTrust({ bundle: none, root, status: none, ...files }, { pinned, now })

async function statusOf(entries: readonly [number, number][], builtAt = later(-60_000)): Promise<string> {
  const lst = await encodeStatuses(packStatuses(131_072, 2, entries))
  return signStatusBundle(
    {
      bundleUrl: `${origin}/trust/status.json`,
      platformDid: city.platform.did,
      lists: [{ listUrl, lst, builtAt }],
      successors: [],
      builtAt,
      expiresAt: later(day),
    },
    city.platform.signer,
  )
}

async function verdictWith({ trust, statusBundle }: PublishedTrust) {
  if (!trust || !statusBundle) throw new Error('nothing to rest on')
  const offline = () => Promise.reject(new Error('offline'))
  const { verdict } = await verifyIn(city, await city.issue(), {
    standing: {},
    trust,
    statusBundle,
    fetch: offline,
  })
  return verdict
}

describe('the published files alone', () => {
  it('are enough to verify without a network, fresh or kept', async () => {
    const bundle = await registry.publish()
    const status = await statusOf([])
    const fresh = await open({ bundle: { fresh: bundle, kept: null }, status: { fresh: status, kept: null } })
    expect(fresh).toMatchObject({ doubt: null, worthKeeping: { bundle: true, status: true } })
    expect(await verdictWith(fresh)).toBe('valid')
    const kept = await open({
      bundle: { fresh: null, kept: bundle },
      root: { fresh: null, kept: root.fresh },
      status: { fresh: null, kept: status },
    })
    expect(kept.worthKeeping).toEqual({ bundle: false, status: false })
    expect(await verdictWith(kept)).toBe('valid')
  })

  it.each([
    ['revoked', 1],
    ['suspended', 2],
    ['superseded', 3],
  ])('never call a %s credential valid', async (_, status) => {
    const files = { bundle: { fresh: await registry.publish(), kept: null } }
    const read = await open({ ...files, status: { fresh: await statusOf([[4711, status]]), kept: null } })
    expect(await verdictWith(read)).toBe('invalid')
  })

  it('give nothing to rest on when there are none', async () => {
    expect(await open({})).toEqual({
      trust: null,
      statusBundle: null,
      doubt: null,
      worthKeeping: { bundle: false, status: false },
    })
  })
})

describe('a bundle', () => {
  it('that is older than the kept one does not take its place', async () => {
    const kept = await registry.publish({ sequence: 7 })
    const read = await open({ bundle: { fresh: await registry.publish({ sequence: 6 }), kept } })
    expect(read).toMatchObject({ doubt: 'bundle.rolledBack', worthKeeping: { bundle: false } })
    expect(read.trust?.bundle?.sequence).toBe(7)
  })

  it('that no pinned root signed is not used, fresh or kept', async () => {
    const forged = await registry.publish({}, city.college)
    const bundle = { fresh: forged, kept: forged }
    expect(await open({ bundle })).toMatchObject({ trust: null, doubt: 'bundle.notGenuine' })
    const genuine = { fresh: await registry.publish(), kept: null }
    expect(await open({ bundle: genuine }, [])).toMatchObject({ trust: null, doubt: 'bundle.notGenuine' })
    expect(await open({ bundle: genuine, root: { fresh: 'no key', kept: null } })).toMatchObject({
      trust: null,
      doubt: 'bundle.notGenuine',
    })
  })

  it('that asks for a newer verifier leaves none to rest on, not even the kept one', async () => {
    const kept = await registry.publish()
    const payload = JSON.parse(Buffer.from(kept.split('.')[1] ?? '', 'base64url').toString())
    const fresh = await signTrustBundle(
      { ...payload, sequence: 8, minimumVerifier: 99 },
      registry.root.signer,
    )
    expect(await open({ bundle: { fresh, kept } })).toMatchObject({
      trust: null,
      statusBundle: null,
      doubt: 'bundle.verifierTooOld',
    })
  })
})

describe('a status file', () => {
  it('older than the kept one does not take its place, one that cannot be read neither', async () => {
    const bundle = { fresh: await registry.publish(), kept: null }
    const kept = await statusOf([[4711, 1]], later(-1000))
    for (const fresh of [await statusOf([], later(-5000)), '{}', 'no JSON']) {
      const read = await open({ bundle, status: { fresh, kept } })
      expect(read.worthKeeping.status).toBe(false)
      expect(await verdictWith(read)).toBe('invalid')
    }
  })
})
