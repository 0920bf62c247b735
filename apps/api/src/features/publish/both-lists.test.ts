import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { readDidDocument } from '@jiangji/credentials/did-web/document'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { readStatusBundle, type StatusBundle } from '@jiangji/credentials/status-list/read-bundle'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { verifyCredential, type VerifyInput } from '@jiangji/credentials/verify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditOf } from '../../testing/audit.ts'
import { testOrigin } from '../../testing/college.ts'
import { approveChange, requestChange, type Asked } from '../change/service.ts'
import { newClaims, now, openCorrecting, type Correcting, type Issued } from '../change/testing/correcting.ts'

let desk: Correcting
let record: Issued
let token: string
let shard: number

beforeAll(async () => {
  desk = await openCorrecting()
})
beforeEach(async () => {
  record = await desk.issue(newClaims())
  ;({ token, shard } = await credentialOf(record))
})
afterAll(async () => desk.close())

async function credentialOf({ id }: Issued) {
  const [row] = await desk.database.asOwner<{ token: string; shard_id: number; id: string }>(
    'SELECT token, shard_id, id FROM credential WHERE record_id = $1',
    [id],
  )
  return { token: row?.token ?? '', shard: row?.shard_id ?? 0, credentialId: row?.id ?? '' }
}

async function change(act: Asked['act'], reason: Asked['reason']) {
  const one = { learnerId: desk.learner.id, recordId: record.id }
  await approveChange(
    desk.approver,
    (await requestChange(desk.registrar, { act, ...one, reason, note: null })).id,
  )
}

const get = (url: string, headers: Record<string, string> = {}) =>
  desk.product.app.inject({ method: 'GET', url, headers })

const fetch: BoundedFetch = async (url) => {
  const { statusCode, payload } = await get(url.slice(testOrigin.length))
  return { status: statusCode, text: payload, fetchedAt: now }
}

/** Drops a credential on the verifier, which asks no row of ours. */
async function drop(dropped: string, changes: Partial<VerifyInput> = {}) {
  const entitlements = [{ achievementType: 'Certificate', from: '2020-01-01', until: null }]
  const { college } = desk
  const { verdict, checks } = await verifyCredential({
    token: dropped,
    now,
    fetch,
    trust: {
      platformDid: platformDid(testOrigin),
      platformOrigin: testOrigin,
      issuers: [{ did: college.did, name: college.name, entitlements }],
    },
    ...changes,
  })
  return [verdict, ...checks.filter(({ state }) => state !== 'passed').map(({ code }) => code)]
}

async function bundle(): Promise<StatusBundle> {
  const issuerDid = platformDid(testOrigin)
  const keys = await readDidDocument(issuerDid, (await get('/.well-known/did.json')).json())
  const read = await readStatusBundle((await get('/trust/status.json')).payload, {
    issuerDid,
    keys: keys ?? [],
    now,
  })
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** Keys are there, lists are not. */
const withoutLists: BoundedFetch = async (url, bounds) => {
  if (url.includes('/status/')) throw new Error('offline')
  return fetch(url, bounds)
}

describe('a credential dropped without a row of ours', () => {
  it('is valid, and never while it is suspended', async () => {
    expect(await drop(token)).toEqual(['valid'])
    await change('suspend', 'under-review')
    expect(await drop(token)).toEqual(['invalid', 'suspension.suspended'])
    await change('resume', 'review-passed')
    expect(await drop(token)).toEqual(['valid'])
  })

  it('is never valid once it is superseded, and its successor is', async () => {
    const next = await credentialOf(await desk.correct(record, { level: 'advanced' }))
    expect(await drop(token)).toEqual(['invalid', 'supersession.superseded'])
    expect(await drop(next.token)).toEqual(['valid'])
  })

  it('is revoked for whoever reads the revocation list alone, when it was superseded', async () => {
    await desk.correct(record, { level: 'advanced' })
    const only: BoundedFetch = async (url, bounds) => {
      if (url.endsWith('/token')) throw new Error('unknown to this verifier')
      return fetch(url, bounds)
    }
    expect(await drop(token, { fetch: only })).toContain('revocation.revoked')
  })

  it('is not cleared by another shard’s list in place of its own', async () => {
    await desk.database.asOwner('UPDATE status_shard SET next_position = size')
    const { shard: otherShard } = await credentialOf(await desk.issue(newClaims()))
    expect(otherShard).not.toBe(shard)
    const swapped: BoundedFetch = (url, bounds) =>
      fetch(url.replace(`/status/${shard}`, `/status/${otherShard}`), bounds)
    expect(await drop(token, { fetch: swapped })).toEqual([
      'undetermined',
      'revocation.wrongList',
      'suspension.wrongList',
      'supersession.wrongList',
    ])
  })
})

describe('the second list', () => {
  it('is served signed, of its own type, with a tag, and for a short time only', async () => {
    const { statusCode, headers, payload } = await get(`/status/${shard}/token`)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/statuslist+jwt',
      'cache-control': 'public, max-age=30',
      'access-control-allow-origin': '*',
    })
    const read = parseCompactJws(payload, 2_000_000)
    expect(read.ok && read.value).toMatchObject({
      header: { alg: 'ES256', typ: 'statuslist+jwt' },
      payload: { sub: `${testOrigin}/status/${shard}/token`, ttl: 60, status_list: { bits: 2 } },
    })
    const again = await get(`/status/${shard}/token`, { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })

  it('is rebuilt together with the first, in one act', async () => {
    const tags = async () => [
      (await get(`/status/${shard}`)).headers.etag,
      (await get(`/status/${shard}/token`)).headers.etag,
    ]
    const before = await tags()
    const built = (await auditOf(desk.database, 'status.publish')).length
    await change('suspend', 'disputed')
    const after = await tags()
    expect(after.map((tag, at) => tag === before[at])).toEqual([false, false])
    expect(await auditOf(desk.database, 'status.publish')).toHaveLength(built + 1)
  })

  it('of a shard that does not exist is not there', async () => {
    for (const address of ['/status/1/token', '/status/x/token', '/status/-1/token'])
      expect((await get(address)).statusCode).toBe(404)
  })
})

describe('all lists in one file', () => {
  it('answer where no list can be fetched, with what took a superseded credential’s place', async () => {
    const { credentialId } = await credentialOf(await desk.correct(record, { level: 'advanced' }))
    await desk.database.asOwner('UPDATE status_shard SET changes = changes + 1')
    const fresh = await desk.product.app.inject('/trust/status.json')
    expect(fresh.headers).toMatchObject({ 'cache-control': 'public, max-age=30' })
    const known = await bundle()
    expect([known.builtAt, known.freshUntil.getTime() - now.getTime()]).toEqual([now, 86_400_000])
    const { checks } = await verifyCredential({
      token,
      now,
      fetch: withoutLists,
      trust: { platformDid: platformDid(testOrigin), platformOrigin: testOrigin },
      statusBundle: known,
    })
    expect(checks.find(({ name }) => name === 'supersession')).toMatchObject({
      code: 'supersession.superseded',
      facts: { by: `urn:uuid:${credentialId}`, since: now.toISOString() },
    })
  })

  it('leave a credential unconfirmed when they are a day old', async () => {
    const statusBundle = await bundle()
    expect(
      await drop(token, { fetch: withoutLists, statusBundle, now: new Date(now.getTime() + 86_400_001) }),
    ).toEqual(['undetermined', 'revocation.stale', 'suspension.stale', 'supersession.stale'])
  })

  it('are sent once to who has them', async () => {
    const { headers } = await get('/trust/status.json')
    const again = await get('/trust/status.json', { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })
})
