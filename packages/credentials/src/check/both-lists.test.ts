import type { CheckName } from '@jiangji/domain/verification/check'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildDidDocument } from '../did-web/document.ts'
import { buildOpenBadge } from '../open-badge/build.ts'
import { bitstringOf, encodeBitstring, smallestList } from '../status-list/bitstring.ts'
import { buildStatusList, signStatusList } from '../status-list/credential.ts'
import type { City, Party } from '../testing/city.ts'
import { badgeInput, foundCity, later, listUrl, makeParty, origin, tokenListUrl } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { openBadgeHeader } from '../vc-jwt/header.ts'
import { assemble, registeredClaims, signingInput } from '../vc-jwt/serialise.ts'
import type { VerifyInput } from '../verify.ts'
import { bothPointers } from './read-lists.ts'

let city: City

beforeEach(async () => {
  city = await foundCity()
})

const index = 4711
const names: readonly CheckName[] = ['revocation', 'suspension', 'supersession']

/** The verdict and the three status lines of a credential dropped without any row of the platform. */
async function dropped(token: string, changes: Partial<VerifyInput> = {}) {
  const { checks, verdict } = await verifyIn(city, token, { standing: {}, ...changes })
  return [verdict, ...names.map((name) => checks.find((check) => check.name === name)?.code)]
}

const allClear = ['valid', 'revocation.none', 'suspension.none', 'supersession.none']

describe('a credential of the platform, dropped', () => {
  it('is valid only by both lists of its position', async () => {
    const asked: string[] = []
    const fetch: VerifyInput['fetch'] = (url, bounds) => {
      asked.push(url)
      return city.fetch(url, bounds)
    }
    expect(await dropped(await city.issue(), { fetch })).toEqual(allClear)
    expect(asked.filter((url) => url.includes('/status/'))).toEqual([listUrl, tokenListUrl])
  })

  it.each([
    [1, [index], ['invalid', 'revocation.revoked', 'suspension.none', 'supersession.none']],
    [2, [], ['invalid', 'revocation.none', 'suspension.suspended', 'supersession.none']],
    [3, [index], ['invalid', 'revocation.none', 'suspension.none', 'supersession.superseded']],
  ])('with status %d is never valid, and says what it is', async (status, revoked, expected) => {
    await city.publishList({}, revoked)
    await city.publishTokenList({}, [[index, status]])
    expect(await dropped(await city.issue())).toEqual(expected)
    expect(await dropped(await city.issue({ status: { listUrl, index: index + 1 } }))).toEqual(allClear)
  })

  it.each([
    ['the first list alone', [index], 0, 'revocation.revoked'],
    ['the second list alone', [], 1, 'revocation.revoked'],
    ['the first, whatever suspension the second says', [index], 2, 'revocation.revoked'],
    ['the second, when it superseded what the first leaves', [], 3, 'supersession.superseded'],
  ])('is invalid by %s: the worse of two counts', async (_, revoked, status, code) => {
    await city.publishList({}, revoked)
    await city.publishTokenList({}, [[index, status]])
    const [verdict, ...codes] = await dropped(await city.issue())
    expect(verdict).toBe('invalid')
    expect(codes).toContain(code)
  })

  it.each([
    ['past its exp', () => city.publishTokenList({ expiresAt: later(-1000) }), 0, 'stale'],
    ['past fetch and ttl', () => city.publishTokenList({ ttlMs: 1000 }), 2000, 'stale'],
    ['from the future', () => city.publishTokenList({ issuedAt: later(3_600_000) }), 0, 'stale'],
    [
      'of another address',
      () => city.publishTokenList({ listUrl: `${origin}/status/2/token` }),
      0,
      'wrongList',
    ],
    [
      'that a college made',
      () => city.publishTokenList({ platformDid: city.college.did }, [], city.college),
      0,
      'wrongList',
    ],
    ['that a college signed', () => city.publishTokenList({}, [], city.college), 0, 'listNotGenuine'],
    ['that is no list', async () => city.served.set(tokenListUrl, await city.issue()), 0, 'unreadable'],
    [
      'that is the other list',
      async () => city.served.set(tokenListUrl, city.served.get(listUrl) ?? ''),
      0,
      'unreadable',
    ],
    ['that is away', async () => city.served.delete(tokenListUrl), 0, 'unreachable'],
  ])('could not be established with a second list %s', async (_, publish, age, trouble) => {
    await publish()
    expect(await dropped(await city.issue(), { now: later(age) })).toEqual([
      'undetermined',
      'revocation.none',
      `suspension.${trouble}`,
      `supersession.${trouble}`,
    ])
  })

  it('stays suspended or superseded by a stale list: it can still say no', async () => {
    await city.publishTokenList({ expiresAt: later(-1000) }, [[index, 2]])
    expect(await dropped(await city.issue())).toEqual([
      'invalid',
      'revocation.none',
      'suspension.suspended',
      'supersession.stale',
    ])
  })

  it('could not be established without the first list, whatever the second says', async () => {
    city.served.delete(listUrl)
    expect(await dropped(await city.issue())).toEqual([
      'undetermined',
      'revocation.unreachable',
      'suspension.none',
      'supersession.none',
    ])
  })

  it('could not be established past the end of the second list', async () => {
    await city.publishList({ encodedList: await encodeBitstring(bitstringOf(smallestList * 2, [])) })
    const token = await city.issue({ status: { listUrl, index: smallestList } })
    expect(await dropped(token)).toEqual([
      'undetermined',
      'revocation.none',
      'suspension.unreadable',
      'supersession.unreadable',
    ])
  })

  it('has no list asked for while its signature is not established', async () => {
    const asked: string[] = []
    const fetch: VerifyInput['fetch'] = async (url) => {
      asked.push(url)
      throw new Error('offline')
    }
    expect(await dropped(await city.issue(), { fetch })).toEqual([
      'undetermined',
      'revocation.notReached',
      'suspension.notReached',
      'supersession.notReached',
    ])
    expect(asked.filter((url) => url.includes('/status/'))).toEqual([])
  })
})

it('the two lists of one position name each other, whichever the credential names', () => {
  const bitstring = { type: 'bitstring', listUrl, index } as const
  const token = { type: 'token', listUrl: tokenListUrl, index } as const
  expect(bothPointers(bitstring)).toEqual([bitstring, token])
  expect(bothPointers(token)).toEqual([token, bitstring])
  expect(bothPointers({ ...token, listUrl })).toEqual([{ ...token, listUrl }])
})

describe('a credential from elsewhere', () => {
  const foreignList = 'https://stranger.example/lists/1'
  let stranger: Party

  beforeEach(async () => {
    stranger = await makeParty('did:web:stranger.example')
    const document = buildDidDocument(stranger.did, [stranger.key])
    city.served.set('https://stranger.example/.well-known/did.json', JSON.stringify(document))
  })

  async function issue(purpose: string): Promise<string> {
    const badge = buildOpenBadge(
      badgeInput(stranger.did, {
        issuer: { did: stranger.did, name: '别处' },
        status: { listUrl: foreignList, index },
      }),
    )
    const credentialStatus = { ...badge.credentialStatus, statusPurpose: purpose }
    const input = signingInput(openBadgeHeader(stranger.signer.keyUrl), {
      ...badge,
      ...registeredClaims(badge),
      credentialStatus,
    })
    return assemble(input, await stranger.signer.sign(input))
  }

  async function publish(statusPurpose: string, set: number[]) {
    const list = buildStatusList({
      listUrl: foreignList,
      platformDid: stranger.did,
      encodedList: await encodeBitstring(bitstringOf(smallestList, set)),
      validFrom: later(-30_000),
      validUntil: later(600_000),
      ttlMs: 60_000,
    })
    const credentialSubject = { ...list.credentialSubject, statusPurpose }
    city.served.set(foreignList, await signStatusList({ ...list, credentialSubject }, stranger.signer))
  }

  it('is answered by the list it names and by no other', async () => {
    await publish('revocation', [])
    expect(await dropped(await issue('revocation'))).toEqual([
      'undetermined',
      'revocation.none',
      'suspension.noStatus',
      'supersession.noStatus',
    ])
  })

  it('is suspended when it names a list of suspensions that says so', async () => {
    await publish('suspension', [index])
    expect(await dropped(await issue('suspension'))).toEqual([
      'invalid',
      'revocation.noStatus',
      'suspension.suspended',
      'supersession.noStatus',
    ])
  })

  it('is not cleared by a list of another purpose', async () => {
    await publish('revocation', [])
    expect((await dropped(await issue('suspension')))[2]).toBe('suspension.wrongList')
  })
})
