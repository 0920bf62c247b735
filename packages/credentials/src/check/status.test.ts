import { beforeEach, describe, expect, it } from 'vitest'
import { buildOpenBadge } from '../open-badge/build.ts'
import type { City } from '../testing/city.ts'
import { bitstringOf, encodeBitstring, smallestList } from '../status-list/bitstring.ts'
import { buildStatusList, signStatusList } from '../status-list/credential.ts'
import { badgeInput, foundCity, later, listUrl, now, origin } from '../testing/city.ts'
import type { Outcome } from '../testing/outcome.ts'
import { clear, expectOutcomeIn, verifyIn } from '../testing/outcome.ts'
import { openBadgeHeader } from '../vc-jwt/header.ts'
import { assemble, registeredClaims, signingInput } from '../vc-jwt/serialise.ts'
import type { VerifyInput } from '../verify.ts'

let city: City

beforeEach(async () => {
  city = await foundCity()
})

const verify = (token: string, changes: Partial<VerifyInput> = {}) => verifyIn(city, token, changes)

const expectOutcome = (token: string, expected: Outcome, changes: Partial<VerifyInput> = {}) =>
  expectOutcomeIn(city, token, expected, changes)

describe('revocation', () => {
  it('is read from the list', async () => {
    await city.publishList({}, [4711])
    await expectOutcome(await city.issue(), { verdict: 'invalid', code: 'revocation.revoked' })
    await expectOutcome(await city.issue({ status: { listUrl, index: 4710 } }), {
      verdict: 'valid',
      code: 'revocation.none',
    })
  })

  it('is read from the rows of the platform when they were consulted', async () => {
    const standing = { ...clear, revoked: { since: '2026-03-02T01:00:00Z', reason: 'entered-in-error' } }
    const { checks, verdict } = await verify(await city.issue(), { standing })
    expect(verdict).toBe('invalid')
    expect(checks.find(({ name }) => name === 'revocation')?.facts).toEqual(standing.revoked)
  })

  it.each([
    ['past its validUntil', { validUntil: later(-1) }, 0],
    ['past fetch and ttl', { ttlMs: 1000 }, 2000],
    ['with a ttl of nothing', { ttlMs: 0 }, 1],
    ['from the future', { validFrom: later(3_600_000) }, 0],
  ])('could not be established with a list %s', async (_, changes, age) => {
    await city.publishList(changes)
    await expectOutcome(
      await city.issue(),
      { verdict: 'undetermined', code: 'revocation.stale' },
      { now: later(age) },
    )
  })

  it('stands even in a stale list', async () => {
    await city.publishList({ validUntil: later(-1) }, [4711])
    await expectOutcome(await city.issue(), { verdict: 'invalid', code: 'revocation.revoked' })
  })

  it('could not be established with a list of another address', async () => {
    await city.publishList({ listUrl: `${origin}/status/2` })
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.wrongList' })
  })

  it('could not be established with a list that a college made', async () => {
    await city.publishList({ platformDid: city.college.did }, [], city.college)
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.wrongList' })
  })

  it('could not be established with a list that a college signed in the name of the platform', async () => {
    await city.publishList({}, [], city.college)
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.listNotGenuine' })
  })

  it('could not be established with a list signed by a compromised key of the platform', async () => {
    const compromisedAt = '2026-03-02T05:00:00Z'
    city.publishKeys(city.platform, [{ ...city.platform.key, state: 'compromised', compromisedAt }])
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.listNotGenuine' })
  })

  it('could not be established when the list is away, too short or no list', async () => {
    const token = await city.issue({ status: { listUrl, index: 131_072 } })
    await expectOutcome(token, { verdict: 'undetermined', code: 'revocation.unreadable' })
    city.served.set(listUrl, await city.issue())
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.unreadable' })
    city.served.delete(listUrl)
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.unreachable' })
  })

  it('could not be established with a list of suspensions, even at the address of the revocations', async () => {
    const list = buildStatusList({
      listUrl,
      platformDid: city.platform.did,
      encodedList: await encodeBitstring(bitstringOf(smallestList, [])),
      validFrom: now,
      validUntil: later(600_000),
      ttlMs: 60_000,
    })
    const credentialSubject = { ...list.credentialSubject, statusPurpose: 'suspension' }
    city.served.set(listUrl, await signStatusList({ ...list, credentialSubject }, city.platform.signer))
    await expectOutcome(await city.issue(), { verdict: 'undetermined', code: 'revocation.wrongList' })
  })

  it('could not be established when the credential names no list, or none for revocation', async () => {
    const badge = buildOpenBadge(badgeInput(city.college.did))
    const header = openBadgeHeader(city.college.signer.keyUrl)
    const statuses = [
      undefined,
      { ...badge.credentialStatus, statusPurpose: 'refresh' },
      { id: 'urn:other', type: '1EdTechRevocationList' },
    ]
    for (const credentialStatus of statuses) {
      const input = signingInput(header, { ...badge, ...registeredClaims(badge), credentialStatus })
      const token = assemble(input, await city.college.signer.sign(input))
      await expectOutcome(token, { verdict: 'undetermined', code: 'revocation.noStatus' })
    }
  })
})

describe('suspension and supersession', () => {
  it('make the credential invalid when the rows of the platform say so', async () => {
    const since = '2026-03-02T01:00:00Z'
    await expectOutcome(
      await city.issue(),
      { verdict: 'invalid', code: 'suspension.suspended' },
      { standing: { ...clear, suspended: { since } } },
    )
    await expectOutcome(
      await city.issue(),
      { verdict: 'invalid', code: 'supersession.superseded' },
      { standing: { ...clear, superseded: { since, by: null } } },
    )
  })
})
