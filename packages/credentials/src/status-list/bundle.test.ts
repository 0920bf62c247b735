import type { CheckName } from '@jiangji/domain/verification/check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { City, Party } from '../testing/city.ts'
import { foundCity, later, listUrl, now, origin } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import type { VerifyInput } from '../verify.ts'
import type { BundleInput } from './bundle.ts'
import { signStatusBundle } from './bundle.ts'
import { readStatusBundle, type StatusBundle } from './read-bundle.ts'
import { encodeStatuses, packStatuses } from './token-statuses.ts'

const index = 4711
const hour = 3_600_000
const successorId = 'urn:uuid:0195556c-7e00-7c3a-9d4e-000000000002'
const names: readonly CheckName[] = ['revocation', 'suspension', 'supersession']

let city: City

beforeEach(async () => {
  city = await foundCity()
})

async function make(
  statuses: readonly [number, number][] = [],
  changes: Partial<BundleInput> = {},
  by: Party = city.platform,
): Promise<string> {
  const lst = await encodeStatuses(packStatuses(131_072, 2, statuses))
  const input = {
    bundleUrl: `${origin}/trust/status.json`,
    platformDid: city.platform.did,
    lists: [{ listUrl, lst, builtAt: later(-hour) }],
    successors: [{ listUrl, index: 5000, since: later(-2 * hour), credentialId: successorId }],
    builtAt: later(-hour),
    expiresAt: later(23 * hour),
    ...changes,
  }
  return signStatusBundle(input, by.signer)
}

const read = (text: string) =>
  readStatusBundle(text, { issuerDid: city.platform.did, keys: [city.platform.key], now })

async function opened(text: string): Promise<StatusBundle> {
  const bundle = await read(text)
  if (!bundle.ok) throw new Error(bundle.code)
  return bundle.value
}

/** The network is away: keys are in the trust input, status is in the bundle alone. */
async function offline(text: string, token: string, changes: Partial<VerifyInput> = {}) {
  const trust = {
    ...city.trust,
    platformKeys: [city.platform.key],
    issuers: (city.trust.issuers ?? []).map((issuer) => ({ ...issuer, keys: [city.college.key] })),
  }
  const { checks, verdict } = await verifyIn(city, token, {
    standing: {},
    trust,
    fetch: () => Promise.reject(new Error('offline')),
    statusBundle: await opened(text),
    ...changes,
  })
  return { verdict, lines: names.map((name) => checks.find((check) => check.name === name)) }
}

const codesOf = ({ verdict, lines }: Awaited<ReturnType<typeof offline>>) => [
  verdict,
  ...lines.map((line) => line?.code),
]

describe('with the network away, a status bundle', () => {
  it('clears a credential as of its own time', async () => {
    const { verdict, lines } = await offline(await make(), await city.issue())
    expect(verdict).toBe('valid')
    for (const line of lines)
      expect(line).toMatchObject({
        state: 'passed',
        facts: { asOf: later(-hour).toISOString(), freshUntil: later(23 * hour).toISOString() },
      })
  })

  it.each([
    [1, ['invalid', 'revocation.revoked', 'suspension.none', 'supersession.none']],
    [2, ['invalid', 'revocation.none', 'suspension.suspended', 'supersession.none']],
    [3, ['invalid', 'revocation.none', 'suspension.none', 'supersession.superseded']],
  ])('says of status %d that the credential is not valid', async (status, expected) => {
    const bundle = await make([[index, status]])
    expect(codesOf(await offline(bundle, await city.issue()))).toEqual(expected)
  })

  it('names what took a superseded credential’s place, and since when', async () => {
    const bundle = await make([[5000, 3]])
    const { lines } = await offline(bundle, await city.issue({ status: { listUrl, index: 5000 } }))
    expect(lines[2]?.facts).toMatchObject({ since: later(-2 * hour).toISOString(), by: successorId })
  })

  it('past its end clears nothing, and still says no', async () => {
    const past = { now: later(24 * hour) }
    const token = await city.issue()
    expect(codesOf(await offline(await make(), token, past))).toEqual([
      'undetermined',
      'revocation.stale',
      'suspension.stale',
      'supersession.stale',
    ])
    expect(codesOf(await offline(await make([[index, 2]]), token, past))).toEqual([
      'invalid',
      'revocation.stale',
      'suspension.suspended',
      'supersession.stale',
    ])
  })

  it('knows nothing of a list it does not hold, nor of a position past the end of one', async () => {
    const elsewhere = await city.issue({ status: { listUrl: `${origin}/status/9`, index } })
    expect(codesOf(await offline(await make(), elsewhere))).toEqual([
      'undetermined',
      'revocation.unreachable',
      'suspension.unreachable',
      'supersession.unreachable',
    ])
    const past = await city.issue({ status: { listUrl, index: 131_072 } })
    expect(codesOf(await offline(await make(), past))[1]).toBe('revocation.unreadable')
  })

  it('is believed of no list that was exchanged', async () => {
    const bundle = JSON.parse(await make([[index, 1]]))
    const clean = JSON.parse(await make())
    const swapped = JSON.stringify({ ...bundle, lists: clean.lists })
    expect(codesOf(await offline(swapped, await city.issue()))).toEqual([
      'undetermined',
      'revocation.listNotGenuine',
      'suspension.listNotGenuine',
      'supersession.listNotGenuine',
    ])
  })
})

describe('a status bundle', () => {
  it('gives way to a list that is there', async () => {
    const statusBundle = await opened(await make([[index, 2]]))
    const { verdict } = await verifyIn(city, await city.issue(), { standing: {}, statusBundle })
    expect(verdict).toBe('valid')
  })

  it('helps where one of the two lists is away', async () => {
    city.served.delete(listUrl)
    const statusBundle = await opened(await make())
    expect((await verifyIn(city, await city.issue(), { standing: {}, statusBundle })).verdict).toBe('valid')
  })

  it('cannot clear what a list that is there says', async () => {
    await city.publishList({}, [index])
    city.served.delete(`${listUrl}/token`)
    const statusBundle = await opened(await make())
    expect((await verifyIn(city, await city.issue(), { standing: {}, statusBundle })).verdict).toBe('invalid')
  })

  it('says how old it is and until when it may be relied on', async () => {
    const bundle = await opened(await make())
    expect([bundle.builtAt, bundle.freshUntil]).toEqual([later(-hour), later(23 * hour)])
  })

  it('says nothing of a credential that is not the platform’s', async () => {
    const bundle = await opened(await make())
    const foreign = {
      issuer: { id: 'did:web:other.example', name: null },
      status: { type: 'bitstring', listUrl, index },
    }
    expect(await bundle.read(foreign as never, now)).toBeNull()
  })

  it.each([
    ['unreadable', async () => 'no JSON'],
    ['unreadable', async () => '{"manifest":"x","lists":{}}'],
    ['unreadable', async () => JSON.stringify({ manifest: await city.issue(), lists: {} })],
    ['wrongList', () => make([], { platformDid: city.college.did })],
    ['listNotGenuine', () => make([], {}, city.college)],
    ['stale', () => make([], { builtAt: later(hour) })],
  ])('is refused as %s', async (code, text) => {
    expect(await read(await text())).toMatchObject({ ok: false, code })
  })
})
