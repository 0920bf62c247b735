import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { testId } from '../../testing/test-id.ts'
import { showHome } from '../desk/service.ts'
import { showBatch as showUploaded } from '../import/service.ts'
import { showRecord } from '../record/service.ts'
import { approveMany } from './approve-many.ts'
import { returnSome } from './return-some.ts'
import { approve, giveBack, listRows, showBatch } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learners: TestLearner[]

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校', keys })
  learners = [
    await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' }),
    await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' }),
  ]
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const approver = () => product.as(college, 'approver')
const registrar = () => product.as(college, 'registrar')
const waiting = (count: number) => submitBatch(database, college, learners, { claims: certificates(count) })
const statesOf = async (id: string) =>
  (
    await database.asOwner<{ state: string }>('SELECT state FROM record WHERE batch_id = $1 ORDER BY id', [
      id,
    ])
  ).map(({ state }) => state)

describe('single records of a batch', () => {
  it('go back with a reason, and the others are issued', async () => {
    const claims = certificates(3)
    const { id, recordIds } = await submitBatch(database, college, learners, { claims })
    const [recordId = ''] = recordIds
    expect(await returnSome(approver(), { id, recordIds: [recordId], reason: '日期请核对' })).toEqual({
      id,
      returned: 1,
    })
    expect(await showBatch(approver(), id)).toMatchObject({
      state: 'submitted',
      records: 2,
      returned: [{ recordId, name: '演示甲', reason: '日期请核对', by: '演示审核' }],
    })
    expect((await listRows(approver(), { id, cursor: 0, limit: 9 })).rows).toHaveLength(2)
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 2, credentials: 2 })
    expect((await auditOf(database, 'record.reject'))[0]).toMatchObject({
      person_id: college.approver,
      subject_id: id,
      facts: { records: 1 },
    })
  })

  it('are seen by who entered them, until the learner’s record comes again under the same number', async () => {
    const claims = certificates(2)
    const { id, recordIds } = await submitBatch(database, college, learners, { claims })
    const [recordId = ''] = recordIds
    await returnSome(approver(), { id, recordIds: [recordId], reason: '等级请核对' })
    expect((await showUploaded(registrar(), id)).returned).toMatchObject([
      { recordId, learnerId: learners[0]?.id, number: claims[0]?.number, reason: '等级请核对' },
    ])
    const shown = await showRecord(registrar(), { learnerId: learners[0]?.id ?? '', recordId })
    expect(shown).toMatchObject({ returnReason: '等级请核对' })
    expect(shown.life).toContainEqual(expect.objectContaining({ event: 'rejected', by: '演示审核' }))
    expect((await showHome(registrar())).waiting.recordsReturned).toBeGreaterThan(0)
    await database.asOwner('UPDATE record SET returned_at = $1 WHERE returned_at IS NOT NULL', [
      new Date('2026-02-01T00:00:00Z'),
    ])
    await submitBatch(database, college, learners, { claims: claims.slice(0, 1) })
    expect((await showHome(registrar())).waiting.recordsReturned).toBe(0)
  })

  it('go back with everybody who has the same award', async () => {
    const { id, recordIds } = await waiting(3)
    const awardId = testId()
    await database.asOwner(
      `INSERT INTO award (organisation_id, id, batch_id, contest_level, members, claims, claims_version, created_at)
       VALUES ($1, $2, $3, 'city', 2, '{}', 1, now())`,
      [college.id, awardId, id],
    )
    await database.asOwner('UPDATE record SET award_id = $1 WHERE id = ANY ($2)', [
      awardId,
      recordIds.slice(0, 2),
    ])
    await returnSome(approver(), { id, recordIds: recordIds.slice(1, 2), reason: '名次请核对' })
    expect(await statesOf(id)).toEqual(['rejected', 'rejected', 'submitted'])
  })

  it('are not all of them, are still there, and need a reason', async () => {
    const { id, recordIds } = await waiting(2)
    const asked = (ids: readonly string[], reason = '请核对') =>
      returnSome(approver(), { id, recordIds: ids, reason })
    await expectRefusal(asked(recordIds), 'approval.returnsAll')
    await expectRefusal(asked([testId()]), 'approval.recordGone')
    await expectRefusal(asked(recordIds.slice(0, 1), ''), 'approval.reasonMissing')
    await giveBack(approver(), { id, reason: '整批请核对' })
    await expectRefusal(asked(recordIds.slice(0, 1)), 'batch.state')
  })

  it('are not sent back by who entered them, another college, another role, or past the database', async () => {
    const { id, recordIds } = await waiting(2)
    const asked = { id, recordIds: recordIds.slice(0, 1), reason: '请核对' }
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    const audited = (await auditOf(database, 'record.reject')).length
    await expectRefusal(returnSome(both, asked), 'permission.samePerson')
    await expectRefusal(returnSome(product.as(other, 'approver'), asked), 'batch.unknown')
    await expectRefusal(returnSome(registrar(), asked), 'permission.denied')
    expect(await statesOf(id)).toEqual(['submitted', 'submitted'])
    expect(await auditOf(database, 'record.reject')).toHaveLength(audited)
    await expect(
      database.asOwner(
        `UPDATE record SET state = 'rejected', return_reason = 'x', returned_at = now(), returned_by = created_by
         WHERE batch_id = $1`,
        [id],
      ),
    ).rejects.toThrow('record_returned_by_another')
  })
})

describe('several batches at once', () => {
  it('are issued each by itself, and what is refused is told of that batch alone', async () => {
    const good = await waiting(2)
    const gone = await waiting(1)
    await giveBack(approver(), { id: gone.id, reason: '请核对' })
    expect(await approveMany(approver(), [good.id, gone.id, good.id])).toEqual({
      done: 1,
      notDone: [{ id: gone.id, code: 'batch.state', facts: { state: 'returned' } }],
    })
    expect(await batchEnds(database, good.id)).toMatchObject({ state: 'issued', issued: 2 })
  })

  it('are told apart from one’s own, and refused to whoever approves nothing', async () => {
    const { id } = await waiting(1)
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    expect(await approveMany(both, [id])).toMatchObject({
      done: 0,
      notDone: [{ code: 'permission.samePerson' }],
    })
    await expectRefusal(approveMany(registrar(), [id]), 'permission.denied')
    expect(await statesOf(id)).toEqual(['submitted'])
  })
})
