import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { verifyCredential } from '@jiangji/credentials/verify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActingContext, nobody, platformOrganisation } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { cutConnections } from '../../testing/cut-connections.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'
import { approveChange, requestChange } from '../change/service.ts'
import { StatusPublisher } from './status-publisher.ts'

const day = 24 * 3600 * 1000
let clock = new Date('2026-03-02T04:00:00Z')
const later = (milliseconds: number) => new Date(clock.getTime() + milliseconds)

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let issued: Issued

interface Issued {
  recordId: string
  token: string
  shardId: number
}

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  issued = await issueOne()
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const publishing = () =>
  new ActingContext(product.services, {
    ...nobody,
    organisationId: platformOrganisation,
    roles: ['platform-administrator'],
  })

async function issueOne(): Promise<Issued> {
  const batch = await submitBatch(database, college, [learner], { claims: certificates(1) })
  await approve(product.as(college, 'approver'), batch.id)
  await batchEnds(database, batch.id)
  const [recordId = ''] = batch.recordIds
  const [row] = await database.asOwner<{ token: string; shard_id: number }>(
    'SELECT token, shard_id FROM credential WHERE record_id = $1',
    [recordId],
  )
  return { recordId, token: row?.token ?? '', shardId: row?.shard_id ?? 0 }
}

async function revoke({ recordId }: Issued) {
  const asked = { act: 'revoke', learnerId: learner.id, recordId, reason: 'fraud', note: null } as const
  const { id } = await requestChange(product.as(college, 'registrar'), asked)
  await approveChange(product.as(college, 'approver'), id)
}

const get = (url: string, headers: Record<string, string> = {}) =>
  product.app.inject({ method: 'GET', url, headers })

const fetch: BoundedFetch = async (url, { maxBytes }) => {
  expect(url.startsWith(testOrigin)).toBe(true)
  const { statusCode, payload } = await get(url.slice(testOrigin.length))
  expect(payload.length).toBeLessThan(maxBytes)
  return { status: statusCode, text: payload, fetchedAt: clock }
}

async function verify(token: string, fetching = fetch, now = clock) {
  const entitlements = [{ achievementType: 'Certificate', from: '2020-01-01', until: null }]
  const { verdict, checks } = await verifyCredential({
    token,
    now,
    fetch: fetching,
    trust: {
      platformDid: platformDid(testOrigin),
      platformOrigin: testOrigin,
      issuers: [{ did: college.did, name: college.name, entitlements }],
    },
    expected: { holderName: learner.name },
  })
  return { verdict, codes: checks.map(({ code }) => code) }
}

describe('an issued credential', () => {
  it('is verified by anyone from what we publish', async () => {
    const { verdict, codes } = await verify(issued.token)
    expect(codes).toEqual(
      expect.arrayContaining([
        'signature.genuine',
        'revocation.none',
        'suspension.none',
        'supersession.none',
      ]),
    )
    expect(verdict).toBe('valid')
  })

  it('is found revoked right after its revocation, and its neighbours are not', async () => {
    const wrong = await issueOne()
    expect(await verify(wrong.token)).toMatchObject({ verdict: 'valid' })
    await revoke(wrong)
    const { verdict, codes } = await verify(wrong.token)
    expect(codes).toContain('revocation.revoked')
    expect(verdict).toBe('invalid')
    expect(await verify(issued.token)).toMatchObject({ verdict: 'valid' })
  })

  it('is not cleared by a list that is no longer fresh', async () => {
    const kept = new Map<string, Awaited<ReturnType<BoundedFetch>>>()
    const keeping: BoundedFetch = async (url, bounds) => {
      const known = kept.get(url) ?? (await fetch(url, bounds))
      kept.set(url, known)
      return known
    }
    const wrong = await issueOne()
    expect(await verify(wrong.token, keeping)).toMatchObject({ verdict: 'valid' })
    await revoke(wrong)
    const { verdict, codes } = await verify(wrong.token, keeping, later(61_000))
    expect(codes).toContain('revocation.stale')
    expect(verdict).not.toBe('valid')
  })

  it('signed with a key that had been compromised before is invalid', async () => {
    await database.asOwner(
      `UPDATE issuer_key SET state = 'compromised', compromised_at = '2026-01-06' WHERE organisation_id = $1`,
      [college.id],
    )
    const { verdict, codes } = await verify(issued.token)
    await database.asOwner(
      `UPDATE issuer_key SET state = 'active', compromised_at = NULL WHERE organisation_id = $1`,
      [college.id],
    )
    expect(codes).toContain('key-state.compromised')
    expect(verdict).toBe('invalid')
  })
})

describe('a status list', () => {
  const address = () => `/status/${issued.shardId}`

  it('is served signed, with a tag, and for a short time only', async () => {
    const { statusCode, headers, payload } = await get(address())
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/vc+jwt',
      'cache-control': 'public, max-age=30',
      'access-control-allow-origin': '*',
    })
    const read = parseCompactJws(payload, 2_000_000)
    expect(read.ok && read.value).toMatchObject({
      header: { alg: 'ES256', typ: 'vc+jwt' },
      payload: {
        id: `${testOrigin}${address()}`,
        issuer: platformDid(testOrigin),
        credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', ttl: 60_000 },
      },
    })
    const again = await get(address(), { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })

  it('changes its tag with a revocation and stays as it is without one', async () => {
    const { headers: before } = await get(address())
    clock = later(3_600_000)
    expect((await get(address())).headers.etag).toBe(before.etag)
    await revoke(await issueOne())
    const changed = await get(address(), { 'if-none-match': String(before.etag) })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(before.etag)
    expect((await auditOf(database, 'status.publish'))[0]).toMatchObject({
      subject_type: 'status-list',
      subject_id: String(issued.shardId),
    })
  })

  it('is signed anew before it ends', async () => {
    const { headers: before } = await get(address())
    clock = later(day)
    expect((await get(address())).headers.etag).not.toBe(before.etag)
    expect(await verify(issued.token)).toMatchObject({ verdict: 'valid' })
  })

  it('is built once when many ask at once', async () => {
    const record = await issueOne()
    const built = (await auditOf(database, 'status.publish')).length
    await revoke(record)
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(address())))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
    expect(await auditOf(database, 'status.publish')).toHaveLength(built + 1)
  })

  it('is built once, and said once, when several machines find it due', async () => {
    const record = await issueOne()
    const built = (await auditOf(database, 'status.publish')).length
    await revoke(record)
    const machines = Array.from({ length: 5 }, () => new StatusPublisher(publishing()))
    const lists = await Promise.all(machines.map((machine) => machine.current(record.shardId)))
    expect(new Set(lists.map((built) => built?.lists.token.etag)).size).toBe(1)
    expect(await auditOf(database, 'status.publish')).toHaveLength(built + 1)
  })

  it('is rebuilt when nobody asks, too', async () => {
    await revoke(await issueOne())
    await new StatusPublisher(publishing()).rebuildDue()
    expect(
      await database.asOwner(
        `SELECT FROM status_shard s LEFT JOIN status_list l ON l.shard_id = s.id
         WHERE l.covers_changes IS DISTINCT FROM s.changes`,
      ),
    ).toEqual([])
  })

  it('built while a revocation is on its way is built again after it', async () => {
    const { shardId } = await issueOne()
    await database.asOwner('BEGIN')
    await database.asOwner('UPDATE status_shard SET changes = changes + 1 WHERE id = $1', [shardId])
    const { headers: before } = await get(address())
    await database.asOwner(`UPDATE status_entry SET state = 'revoked' WHERE shard_id = $1`, [shardId])
    expect((await get(address())).headers.etag).toBe(before.etag)
    await database.asOwner('COMMIT')
    expect((await get(address())).headers.etag).not.toBe(before.etag)
    await database.asOwner(`UPDATE status_entry SET state = 'valid' WHERE shard_id = $1`, [shardId])
  })

  it('is still answered, as last seen, while the database is away', async () => {
    const before = await get(address())
    const [{ name } = { name: '' }] = await database.asOwner<{ name: string }>(
      'SELECT current_database() AS name',
    )
    expect(await cutConnections(database)).toBeGreaterThan(0)
    await database.asOwner(`ALTER DATABASE ${name} CONNECTION LIMIT 0`)
    const during = await get(address())
    await database.asOwner(`ALTER DATABASE ${name} CONNECTION LIMIT -1`)
    expect([during.statusCode, during.payload]).toEqual([200, before.payload])
  })

  it('of a shard that does not exist is not there', async () => {
    for (const shard of ['1', '0', '-1', '999999999999', 'x', '%27'])
      expect((await get(`/status/${shard}`)).statusCode).toBe(404)
  })
})

describe('what we publish of keys', () => {
  it('names the platform and each college with its keys', async () => {
    const { payload, headers } = await get('/c/yanshi/did.json')
    expect(headers['content-type']).toContain('application/did+json')
    expect(JSON.parse(payload)).toMatchObject({
      id: college.did,
      verificationMethod: [{ id: `${college.did}#${college.signer.thumbprint}`, type: 'JsonWebKey' }],
    })
    const platform = await get('/.well-known/did.json')
    expect(platform.json()).toMatchObject({ id: platformDid(testOrigin), verificationMethod: [{}] })
    const again = await get('/.well-known/did.json', { 'if-none-match': String(platform.headers.etag) })
    expect(again.statusCode).toBe(304)
  })

  it('gives the same keys as a set and one by one', async () => {
    const set = (await get('/c/yanshi/jwks.json')).json<{ keys: { kid: string }[] }>()
    expect(set.keys.map(({ kid }) => kid)).toEqual([college.signer.thumbprint])
    const { payload, headers } = await get(college.signer.keyUrl.slice(testOrigin.length))
    expect(JSON.parse(payload)).toEqual(set.keys[0])
    expect(headers['cache-control']).toContain('immutable')
    expect((await get('/.well-known/jwks.json')).json()).toMatchObject({ keys: [{ kty: 'EC' }] })
  })

  it('never holds a private half', async () => {
    for (const url of [
      '/c/yanshi/did.json',
      '/c/yanshi/jwks.json',
      '/.well-known/did.json',
      college.signer.keyUrl,
    ])
      expect((await get(url.replace(testOrigin, ''))).payload).not.toMatch(/"d":/)
  })

  it('is not there for a school or a key that is unknown, nor for the platform as a school', async () => {
    for (const url of ['/c/meiyou/did.json', '/c/platform/did.json', '/c/..%2f/jwks.json', '/keys/unknown'])
      expect((await get(url)).statusCode).toBe(404)
  })
})
