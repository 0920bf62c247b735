import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveKeys } from '../../platform/keys/keys.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, submitRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { freezeShare, liftShare } from './freeze.ts'
import { createShare, endShare, listChecks, listShares, showShare } from './service.ts'

const keys = deriveKeys(Buffer.alloc(32, 7))
const now = new Date('2026-03-02T04:00:00Z')
const terms = { recipient: '演示企业', purpose: '应聘', days: 30 }
const everything = (...records: readonly { id: string }[]) =>
  records.map(({ id }) => ({ recordId: id, fields: null }))

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let records: TestRecord[]

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now, keys })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  records = []
  for (let at = 0; at < 3; at += 1) records.push(await issueRecord(database, college, learner))
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const share = (changes = {}) => createShare(mine(), { ...terms, items: everything(...records), ...changes })
const countShares = async () => (await database.asOwner('SELECT FROM share')).length

async function check(code: string, asked: object = {}) {
  const payload = { code, name: learner.name, ...asked }
  return (await product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
}

describe('a share of several records', () => {
  it('has one code, behind which each record answers at its place, and the log says which was looked at', async () => {
    const { shareId, code } = await share({
      items: records.map(({ id }, at) => ({ recordId: id, fields: at === 1 ? ['creator'] : null })),
    })
    for (const [at, record] of records.entries()) {
      const answer = await check(code, { place: at + 1 })
      expect(answer).toMatchObject({ verdict: 'valid', disclosed: at === 1 ? 'all' : 'face' })
      expect(answer.share).toMatchObject({ place: at + 1, contact: null })
      expect(answer.share.listed).toHaveLength(3)
      expect((await listChecks(mine()))[0]).toMatchObject({ shareId, fields: at === 1 ? ['creator'] : null })
      const logged = await database.asOwner<{ record_id: string }>(
        'SELECT record_id FROM check_entry WHERE share_id = $1 ORDER BY id DESC LIMIT 1',
        [shareId],
      )
      expect(logged[0]?.record_id).toBe(record.id)
    }
    expect(await check(code, { place: 4 })).toEqual({ found: false })
    expect(await showShare(mine(), shareId)).toMatchObject({
      items: records.map(({ id }) => ({ recordId: id })),
      hasPin: false,
      looks: 3,
    })
    expect((await listShares(mine())).filter((line) => line.shareId === shareId)).toHaveLength(1)
    const audited = (await auditOf(database, 'share.create')).map(({ facts }) => facts)
    expect(audited).toContainEqual(expect.objectContaining({ records: 3, fields: '*; creator; *' }))
  })

  it('says of a share of one record nothing of others', async () => {
    const { code } = await share({ items: everything(...records.slice(0, 1)) })
    expect((await check(code)).share).toEqual({ place: 1, listed: [], contact: null })
  })

  it('is frozen, lifted and withdrawn with all its records at once', async () => {
    const { shareId, code } = await share()
    const answers = async () =>
      Promise.all(records.map(async (_, at) => (await check(code, { place: at + 1 })).found))
    await freezeShare(mine(), shareId)
    expect(await answers()).toEqual([false, false, false])
    await liftShare(mine(), shareId)
    expect(await answers()).toEqual([true, true, true])
    await endShare(mine(), shareId)
    expect(await answers()).toEqual([false, false, false])
    const ends = await database.asOwner<{ ended: boolean }>(
      'SELECT withdrawn_at IS NOT NULL AS ended FROM share WHERE id = $1 OR head_id = $1',
      [shareId],
    )
    expect(ends.map(({ ended }) => ended)).toEqual([true, true, true])
  })

  it('goes on with the others when one record is revoked', async () => {
    const gone = await issueRecord(database, college, learner)
    const { code } = await share({ items: everything(gone, ...records.slice(0, 1)) })
    await revokeRecord(database, gone, { at: now, reason: 'entered-in-error' })
    expect(await check(code)).toMatchObject({ verdict: 'invalid' })
    expect(await check(code, { place: 2 })).toMatchObject({ verdict: 'valid' })
  })

  it('is refused whole when one of its records is not issued or not hers, and nothing is stored', async () => {
    const before = await countShares()
    const draft = await submitRecord(database, college, learner)
    const other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
    const foreign = await issueRecord(database, college, other)
    await expectRefusal(share({ items: everything(...records, { id: draft }) }), 'record.unknown')
    await expectRefusal(share({ items: everything(...records, foreign) }), 'record.unknown')
    await expectRefusal(share({ items: [] }), 'share.none')
    await expectRefusal(share({ items: everything(...records, ...records) }), 'share.recordTwice')
    expect(await countShares()).toBe(before)
  })
})

describe('a share with a PIN', () => {
  it('tells nothing before the PIN, not even whether the name is right', async () => {
    const { shareId, code } = await share({ pin: '402917', contact: '13800000000' })
    expect(await check(code)).toEqual({ found: true, disclosed: 'pin', wrong: false })
    expect(await check(code, { name: '别人' })).toEqual({ found: true, disclosed: 'pin', wrong: false })
    expect(await check(code, { pin: '402918' })).toEqual({ found: true, disclosed: 'pin', wrong: true })
    expect(await check(code, { pin: '402917', name: '别人' })).toMatchObject({ disclosed: 'none' })
    expect(await check(code, { pin: '402917', place: 2 })).toMatchObject({
      verdict: 'valid',
      share: { place: 2, contact: '13800000000' },
    })
    expect(await showShare(mine(), shareId)).toMatchObject({
      hasPin: true,
      contact: '13800000000',
      looks: 1,
      attempts: 2,
    })
    expect((await listChecks(mine())).slice(0, 3).map(({ pinMatched }) => pinMatched)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is guessed hardly: after a few wrong ones everybody waits', async () => {
    const { code } = await share({ pin: '402917' })
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, at) => check(code, { pin: String(100_000 + at) })),
    )
    expect(tries.some((answer) => answer.error?.code === 'slowDown')).toBe(true)
  })

  it('keeps the PIN hashed with its code and the contact sealed, and forgets the contact when it is withdrawn', async () => {
    const { shareId, code } = await share({ pin: '402917', contact: 'yanshi@example.com' })
    const { code: twin } = await share({ pin: '402917' })
    const rows = await database.asOwner<{ pin: string; contact: string | null }>(
      `SELECT encode(pin_hash, 'hex') AS pin, encode(contact_sealed, 'escape') AS contact FROM share
       WHERE pin_hash IS NOT NULL ORDER BY id DESC LIMIT 2`,
    )
    expect(new Set(rows.map(({ pin }) => pin)).size).toBe(2)
    expect(JSON.stringify(rows)).not.toContain('yanshi@')
    expect([code, twin].map((each) => each.length)).toEqual([13, 13])
    await endShare(mine(), shareId)
    expect(await showShare(mine(), shareId)).toMatchObject({ state: 'withdrawn', contact: null })
  })
})
