import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, submitRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { createShare, endShare, listChecks, listShares, showShare } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
let clock = now

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let other: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const { keys } = product.services
  learner = await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    lastFourHash: keys.lookupHash('id-last-four', '0011'),
  })
  other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const terms = { recipient: '演示企业人力资源部', purpose: '应聘设备维护', days: 30 }
const mine = () => product.asLearner(learner)
const share = ({ recordId = record.id, ...changes }: Partial<typeof terms> & { recordId?: string } = {}) =>
  createShare(mine(), { ...terms, items: [{ recordId, fields: null }], ...changes })

async function check(code: string, name = learner.name, lastFour?: string) {
  const response = await product.app.inject({
    method: 'POST',
    url: '/api/public/check',
    payload: { code, name, ...(lastFour === undefined ? {} : { lastFour }) },
  })
  return response.json()
}

describe('a share', () => {
  it('has a link, a code and an end, answers a stranger, and tells the learner who looked', async () => {
    const { shareId, code, url, expiresAt } = await share()
    expect(url).toBe(`${testOrigin}/v/${code}`)
    expect(expiresAt).toBe('2026-04-01T04:00:00.000Z')
    const answer = await check(code)
    expect(answer).toMatchObject({
      found: true,
      disclosed: 'face',
      verdict: 'valid',
      face: { holder: '演示甲', issuer: college.name, number: 'X62********001' },
    })
    expect(answer).not.toHaveProperty('claims')
    expect(answer).not.toHaveProperty('token')
    expect((await listChecks(mine()))[0]).toMatchObject({
      shareId,
      recipient: terms.recipient,
      nameGiven: '演示甲',
      nameMatched: true,
      recordState: 'issued',
    })
    expect(await showShare(mine(), shareId)).toMatchObject({
      code,
      url,
      state: 'active',
      looks: 1,
      attempts: 0,
    })
    expect((await auditOf(database, 'share.create'))[0]).toMatchObject({
      person_id: learner.personId,
      subject_id: shareId,
      facts: { recordId: record.id },
    })
  })

  it('shows everything only behind the last four of the ID number', async () => {
    const { code } = await share()
    expect(await check(code, learner.name, '0011')).toMatchObject({
      disclosed: 'all',
      token: record.token,
      face: { number: 'X6299900000001' },
      results: [
        { field: 'theoryScore', name: '理论成绩', value: '88' },
        { field: 'practicalScore', name: '实操成绩', value: '91.5' },
      ],
    })
    expect(await check(code, learner.name, '0012')).toMatchObject({ disclosed: 'face' })
    expect((await listChecks(mine()))[0]).toMatchObject({ nameMatched: true, lastFourMatched: false })
  })

  it('tells a wrong name nothing about the record, and counts no look', async () => {
    const { shareId, code } = await share()
    const answer = await check(code, '别人')
    expect(answer).toMatchObject({ disclosed: 'none', verdict: 'invalid' })
    expect(JSON.stringify(answer)).not.toMatch(/演示|证书|建筑/)
    expect(await showShare(mine(), shareId)).toMatchObject({ looks: 0, attempts: 1 })
  })

  it('gives strangers one answer for a wrong, an expired and a withdrawn code', async () => {
    const withdrawn = await share()
    await endShare(mine(), withdrawn.shareId)
    const expired = await share({ days: 1 })
    clock = new Date(now.getTime() + 86_400_000)
    const answers = [await check(withdrawn.code), await check(expired.code), await check('0000000000000')]
    clock = now
    expect(answers).toEqual([{ found: false }, { found: false }, { found: false }])
  })

  it('says since when and why after a revocation', async () => {
    const revoked = await issueRecord(database, college, learner)
    const { code } = await share({ recordId: revoked.id })
    await revokeRecord(database, revoked, { at: now, reason: 'entered-in-error' })
    expect(await check(code)).toMatchObject({
      verdict: 'invalid',
      status: { state: 'revoked', since: now.toISOString(), reason: 'entered-in-error' },
    })
    expect((await listChecks(mine()))[0]).toMatchObject({ recordState: 'revoked' })
  })
})

describe('sharing is refused', () => {
  const stored = () => database.asOwner('SELECT id, withdrawn_at FROM share ORDER BY id')

  it.each([
    [{ recipient: ' \u3000' }, 'share.recipientMissing'],
    [{ purpose: '' }, 'share.purposeMissing'],
    [{ recipient: '长'.repeat(61) }, 'share.recipientTooLong'],
    [{ days: 0 }, 'share.days'],
    [{ days: 181 }, 'share.days'],
    [{ days: 1.5 }, 'share.days'],
    [{ recordId: '00000000-0000-7000-8000-00000000ffff' }, 'record.unknown'],
  ])('with %j', async (changes, code) => {
    const before = await stored()
    await expectRefusal(share(changes), code)
    expect(await stored()).toEqual(before)
  })

  it('for a record that is not issued, of another learner, or for who is no learner', async () => {
    const before = await stored()
    const draft = await submitRecord(database, college, learner)
    await expectRefusal(share({ recordId: draft }), 'record.unknown')
    await expectRefusal(
      createShare(product.asLearner(other), { ...terms, items: [{ recordId: record.id, fields: null }] }),
      'record.unknown',
    )
    await expectRefusal(
      createShare(product.as(college, 'registrar'), {
        ...terms,
        items: [{ recordId: record.id, fields: null }],
      }),
      'permission.denied',
    )
    await expectRefusal(
      createShare(product.asNobody(), { ...terms, items: [{ recordId: record.id, fields: null }] }),
      'permission.signIn',
    )
    expect(await stored()).toEqual(before)
  })

  it('withdrawing twice, or what is another learner’s', async () => {
    const { shareId } = await share()
    await expectRefusal(endShare(product.asLearner(other), shareId), 'share.unknown')
    await expectRefusal(showShare(product.asLearner(other), shareId), 'share.unknown')
    await endShare(mine(), shareId)
    await expectRefusal(endShare(mine(), shareId), 'share.alreadyWithdrawn')
    expect((await auditOf(database, 'share.withdraw'))[0]?.subject_id).toBe(shareId)
    expect(await listShares(product.asLearner(other))).toEqual([])
  })
})

it('codes are kept sealed and hashed, never in plain', async () => {
  const { code } = await share()
  const rows = await database.asOwner<{ line: string }>(
    `SELECT encode(code_sealed, 'escape') AS line FROM share UNION ALL SELECT encode(code_hash, 'escape') FROM share_code
     UNION ALL SELECT facts::text FROM audit_entry`,
  )
  expect(JSON.stringify(rows)).not.toContain(code)
})
