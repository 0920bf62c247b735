import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { splitSdJwt } from '@jiangji/credentials/sd-jwt/presentation'
import { verifyCredential } from '@jiangji/credentials/verify'
import { certificate } from '@jiangji/domain/certificate/rules'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTenant } from '../../platform/db/tenant.ts'
import { deriveKeys } from '../../platform/keys/keys.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { testId } from '../../testing/test-id.ts'
import { createShare, listChecks, listShares } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
const keys = deriveKeys(Buffer.alloc(32, 7))
const terms = { recipient: '演示企业人力资源部', purpose: '应聘设备维护', days: 30 }
const claims = {
  ...certificate.example,
  awardingBody: '铜城演示评价组织',
  number: 'X6299900007373',
  scores: { theory: 83, practical: 91.5, total: 87.25 },
}

/** Every value of the record that a share of nothing but its title keeps back. */
const hidden = {
  creator: ['铜城演示评价组织'],
  awardedOn: ['2025-06-20'],
  number: ['X6299900', '00007373', 'X62*'],
  code: ['"X001"'],
  theoryScore: ['理论成绩', '"83"'],
  practicalScore: ['实操成绩', '91.5'],
  totalScore: ['总成绩', '87.25'],
  subject: ['learner:LD24001'],
} as const

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let other: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now, keys })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    lastFourHash: keys.lookupHash('id-last-four', '0011'),
  })
  other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner, claims)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const share = (fields: readonly string[] | null, recordId = record.id) =>
  createShare(mine(), { ...terms, items: [{ recordId, fields }] })

async function check(code: string, lastFour?: string) {
  const payload = { code, name: learner.name, ...(lastFour === undefined ? {} : { lastFour }) }
  return (await product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
}

/** The whole answer as text, with everything that its token says in base64url put beside it. */
function readable(answer: { token?: string }): string {
  const parts = (answer.token ?? '').split(/[.~]/).map((part) => Buffer.from(part, 'base64url').toString())
  return [JSON.stringify(answer), ...parts].join('\n')
}

function expectHidden(answer: object, ...shown: (keyof typeof hidden)[]): void {
  const text = readable(answer)
  for (const [field, values] of Object.entries(hidden)) {
    const found = values.filter((value) => text.includes(value))
    if (!shown.some((each) => each === field)) expect({ field, found }).toEqual({ field, found: [] })
  }
}

describe('a share of chosen fields', () => {
  it('of nothing but its title is valid, and no other value of the record is anywhere in the answer', async () => {
    const { code } = await share([])
    for (const answer of [await check(code), await check(code, '0011'), await check(code, '0012')]) {
      expect(answer).toMatchObject({
        found: true,
        verdict: 'valid',
        face: {
          title: certificate.title(claims),
          holder: '演示甲',
          awardingBody: null,
          issuedOn: null,
          number: null,
        },
        chosen: { code: null, results: [], waiting: 0 },
      })
      expect(answer).not.toHaveProperty('claims')
      expectHidden(answer)
    }
  })

  it('shows what was chosen, numbers and results only behind the last four of the ID number', async () => {
    const { code } = await share(['practicalScore', 'number', 'creator'])
    const first = await check(code)
    expect(first).toMatchObject({
      disclosed: 'face',
      verdict: 'valid',
      face: { awardingBody: '铜城演示评价组织', number: 'X62********373', issuedOn: null },
      chosen: { results: [], waiting: 2 },
    })
    expect(readable(first)).not.toMatch(/91\.5|X6299900007373|实操成绩/)
    const second = await check(code, '0011')
    expect(second).toMatchObject({
      disclosed: 'all',
      verdict: 'valid',
      face: { number: 'X6299900007373' },
      chosen: { results: [{ field: 'practicalScore', value: '91.5' }], waiting: 0 },
    })
    expectHidden(second, 'creator', 'number', 'practicalScore')
    expect(await check(code, '0012')).toMatchObject({ disclosed: 'face', chosen: { waiting: 2 } })
  })

  it('is signed by the college, verifies by itself, and names the position of the record’s own credential', async () => {
    const { token } = await check((await share(['creator'])).code)
    const { checks, credential } = await verifyCredential({
      token,
      now,
      trust: { platformDid: platformDid(testOrigin), platformOrigin: testOrigin },
      standing: { revoked: null, suspended: null, superseded: null },
      fetch: async (url) => {
        const { statusCode, payload } = await product.app.inject({ url: url.slice(testOrigin.length) })
        return { status: statusCode, text: payload, fetchedAt: now }
      },
    })
    expect(checks.slice(0, 3).map(({ code }) => code)).toEqual([
      'shape.wellFormed',
      'signature.genuine',
      'issuer.known',
    ])
    expect(credential).toMatchObject({
      issuer: { id: college.did },
      achievement: { creator: '铜城演示评价组织', humanCode: null },
      status: { type: 'token', listUrl: `${testOrigin}/status/1/token`, index: record.shardIndex },
    })
  })

  it('is another’s digest by digest each time, and only what was chosen is kept', async () => {
    const jws = async () => {
      const { token } = await check((await share(['creator'])).code)
      const parsed = parseCompactJws(splitSdJwt(token).jwt)
      return parsed.ok ? JSON.stringify(parsed.value.payload).match(/[A-Za-z0-9_-]{43}/g) : null
    }
    const [first, second] = [await jws(), await jws()]
    expect(first?.length).toBe(16)
    expect(first?.filter((digest) => second?.includes(digest))).toEqual([])
    const kept = await database.asOwner<{ presentation: string }>(
      'SELECT presentation FROM share WHERE presentation IS NOT NULL',
    )
    for (const { presentation } of kept)
      expectHidden({ token: presentation }, 'creator', 'number', 'practicalScore')
  })

  it('of every field by name hands on no more than those, and of everything the credential itself', async () => {
    const all = ['creator', 'awardedOn', 'number', 'code', 'theoryScore', 'practicalScore', 'totalScore']
    const named = await check((await share(all)).code, '0011')
    expect(named).toMatchObject({ disclosed: 'all', chosen: { waiting: 0 } })
    expect(JSON.stringify(named)).not.toContain(record.token)
    const whole = await check((await share(null)).code, '0011')
    expect(whole).toMatchObject({ disclosed: 'all', token: record.token })
    expect(whole).not.toHaveProperty('chosen')
  })

  it('tells its learner what it shows, in her shares and in her log, and the audit what she agreed to', async () => {
    const { shareId, code } = await share(['code', 'creator'])
    await check(code)
    const shown = { kind: 'certificate', fields: ['creator', 'code'] }
    expect((await listShares(mine()))[0]).toMatchObject({
      shareId,
      items: [{ recordId: record.id, ...shown }],
    })
    expect((await listChecks(mine()))[0]).toMatchObject({ shareId, ...shown })
    expect((await auditOf(database, 'share.create'))[0]).toMatchObject({
      person_id: learner.personId,
      facts: { recordId: record.id, fields: 'creator code' },
    })
  })

  it('is revoked with its record', async () => {
    const revoked = await issueRecord(database, college, learner, claims)
    const { code } = await share([], revoked.id)
    await revokeRecord(database, revoked, { at: now, reason: 'entered-in-error' })
    const answer = await check(code)
    expect(answer).toMatchObject({ verdict: 'invalid', status: { state: 'revoked' } })
    expectHidden(answer)
  })
})

it('a corrected record says so through a share of chosen fields, and not even the name of a field kept back', async () => {
  const [old, corrected] = [
    await issueRecord(database, college, learner, claims),
    await issueRecord(database, college, learner, claims),
  ]
  const { code } = await share(['creator'], old.id)
  await database.asOwner(
    `UPDATE record SET corrects_id = $2, corrected_fields = '{theoryScore}' WHERE learner_id = $1 AND id = $3`,
    [learner.id, old.id, corrected.id],
  )
  await database.asOwner(
    `UPDATE status_entry SET state = 'superseded', since = $2, successor_id = $3 WHERE credential_id = $1`,
    [old.credentialId, now, corrected.credentialId],
  )
  const answer = await check(code)
  expect(answer).toMatchObject({ disclosed: 'corrected', verdict: 'invalid', correctedFields: [] })
  expect(JSON.stringify(answer)).not.toContain('theoryScore')
  expectHidden(answer)
})

describe('a share of chosen fields is refused', () => {
  const shares = () => database.asOwner('SELECT id FROM share')

  it.each([
    [['site'], 'share.fieldUnknown'],
    [['name'], 'share.fieldUnknown'],
    [['creator', 'creator'], 'share.fieldTwice'],
  ])('with %j', async (fields, code) => {
    const before = await shares()
    await expectRefusal(share(fields), code)
    expect(await shares()).toEqual(before)
  })

  it('for another learner’s record, and for who is no learner', async () => {
    const before = await shares()
    const asked = { ...terms, items: [{ recordId: record.id, fields: [] }] }
    await expectRefusal(createShare(product.asLearner(other), asked), 'record.unknown')
    await expectRefusal(createShare(product.as(college, 'registrar'), asked), 'permission.denied')
    await expectRefusal(createShare(product.asNobody(), asked), 'permission.signIn')
    expect(await shares()).toEqual(before)
  })

  it('when the college has no key any more; the whole credential can still be shared', async () => {
    const closed = await foundCollege(database, { slug: 'tingban', name: '停办演示学校', keys })
    const pupil = await enrol(database, closed, { name: '演示丙', studentNumber: 'D24003' })
    const old = await issueRecord(database, closed, pupil)
    await database.asOwner(
      `UPDATE issuer_key SET state = 'retired', retired_at = '2026-03-02' WHERE organisation_id = $1`,
      [closed.id],
    )
    const asPupil = product.asLearner(pupil)
    const shareOld = (fields: string[] | null) =>
      createShare(asPupil, { ...terms, items: [{ recordId: old.id, fields }] })
    await expectRefusal(shareOld([]), 'share.noKey')
    expect((await shareOld(null)).code).toMatch(/^[0-9A-Z]{13}$/)
  })
})

describe('the key of a college', () => {
  const inItsStream = async () =>
    (await auditOf(database, 'share.create')).filter((line) => line.organisation_id === college.id)

  it('signs no share without an entry in the college’s stream, which says nothing of for whom or what', async () => {
    const before = (await inItsStream()).length
    await share(null)
    expect(await inItsStream()).toHaveLength(before)
    await share(['creator'])
    const entries = await inItsStream()
    expect(entries).toHaveLength(before + 1)
    expect(entries[0]).toEqual({
      permission: 'share.create',
      person_id: learner.personId,
      organisation_id: college.id,
      subject_type: 'record',
      subject_id: record.id,
      facts: { signedWith: college.signer.thumbprint },
    })
  })

  it('is handed out only for a learner’s own issued record, and for no other purpose', async () => {
    const keyFor = (learnerId: string, permission = 'share.create') =>
      inTenant(database.db, { learnerId }, (trx) =>
        sql`SELECT thumbprint FROM signing_key_for_own_record(${record.id}::uuid, ${permission}, ${testId()}::uuid, ${now}::timestamptz)`.execute(
          trx,
        ),
      )
    expect((await keyFor(learner.id)).rows).toEqual([{ thumbprint: college.signer.thumbprint }])
    const before = (await inItsStream()).length
    expect((await keyFor(other.id)).rows).toEqual([])
    await expect(keyFor(learner.id, 'record.issue')).rejects.toThrow('no key is for')
    expect(await inItsStream()).toHaveLength(before)
  })
})
