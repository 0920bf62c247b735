import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, civilDateIn } from '@jiangji/domain/calendar'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds, countIssued } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { issueBatch } from '../issue/issue-batch.ts'
import { approve, giveBack, showBatch } from './service.ts'
import { stopIssuing } from './stop-issuing.ts'

const today = civilDateIn(new Date())
const later = addDays(today, 3)
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const approver = () => product.as(college, 'approver')
const submit = (count = 2, given: Parameters<typeof certificates>[1] = {}) =>
  submitBatch(database, college, [learner], { claims: certificates(count, given) })
const dayComes = (id: string) =>
  database.asOwner('UPDATE record SET issue_on = $2 WHERE batch_id = $1', [id, today])

describe('a batch approved for a later day', () => {
  it('waits, with a job for that day, and is issued when it has come', async () => {
    const { id } = await submit()
    await approve(approver(), id, later)
    await issueBatch(approver(), id)
    expect(await countIssued(database, id)).toMatchObject({ state: 'approved', issued: 0 })
    expect(await showBatch(approver(), id)).toMatchObject({
      waitsFor: { records: 2, issueOn: later, unconfirmed: 0 },
      mayApprove: true,
      mayReturn: true,
    })
    const [job] = await database.asOwner<{ start_after: Date }>(
      `SELECT start_after FROM jobs.job WHERE name = 'issue.batch' AND data ->> 'id' = $1`,
      [id],
    )
    expect(civilDateIn(job?.start_after ?? new Date(0))).toBe(later)
    await dayComes(id)
    await Promise.all([issueBatch(approver(), id), issueBatch(approver(), id)])
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 2, credentials: 2 })
  })

  it('may be given another day, or be issued at once, and both are told in the audit', async () => {
    const { id } = await submit()
    await approve(approver(), id, later)
    await approve(approver(), id, addDays(later, 1))
    expect(await showBatch(approver(), id)).toMatchObject({ waitsFor: { issueOn: addDays(later, 1) } })
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 2 })
    const told = (await auditOf(database, 'record.approve')).filter(({ subject_id }) => subject_id === id)
    expect(told.map(({ facts }) => facts)).toEqual([
      { records: 2 },
      { records: 2, issueOn: addDays(later, 1) },
      { records: 2, issueOn: later },
    ])
  })

  it('may be returned before the day, and nothing of it is issued then', async () => {
    const { id } = await submit()
    await approve(approver(), id, later)
    await giveBack(approver(), { id, reason: '请核对' })
    await dayComes(id)
    await issueBatch(approver(), id)
    expect(await countIssued(database, id)).toMatchObject({ state: 'returned', issued: 0 })
  })

  it('may be stopped before the day with a reason, and then waits for an approver to issue or return it', async () => {
    const { id } = await submit()
    await expectRefusal(stopIssuing(approver(), { id, reason: '先核对' }), 'issue.nothingToStop')
    await approve(approver(), id, later)
    expect(await showBatch(approver(), id)).toMatchObject({ mayStop: true })
    await expectRefusal(stopIssuing(approver(), { id, reason: ' ' }), 'issue.stopReasonMissing')
    const registrar = product.as(college, 'registrar')
    await expectRefusal(stopIssuing(registrar, { id, reason: '先核对' }), 'permission.denied')
    await stopIssuing(approver(), { id, reason: '先核对' })
    expect((await auditOf(database, 'record.issue.stop'))[0]).toMatchObject({
      subject_id: id,
      facts: { reason: '先核对', left: 2 },
    })
    expect(await showBatch(approver(), id)).toMatchObject({
      failure: { code: 'issue.stopped', facts: { reason: '先核对' } },
      toIssue: 2,
      mayStop: false,
      mayApprove: true,
      mayReturn: true,
    })
    await dayComes(id)
    await issueBatch(approver(), id)
    expect(await countIssued(database, id)).toMatchObject({ state: 'failed', issued: 0 })
    await giveBack(approver(), { id, reason: '核对后再交' })
    expect(await countIssued(database, id)).toMatchObject({ state: 'returned', issued: 0 })
  })

  it('is not issued when its approver has left meanwhile, and says so', async () => {
    const { id } = await submit()
    await approve(approver(), id, later)
    await dayComes(id)
    await database.asOwner('UPDATE member SET until = now() WHERE person_id = $1', [college.approver])
    await issueBatch(approver(), id)
    expect(await showBatch(approver(), id)).toMatchObject({
      state: 'failed',
      failure: { code: 'issue.approverLeft' },
    })
    await database.asOwner('UPDATE member SET until = NULL WHERE person_id = $1', [college.approver])
  })

  it('may hold records dated on that day, but none dated after it', async () => {
    const { id } = await submit(1, { issuedOn: later })
    expect(await showBatch(approver(), id)).toMatchObject({ mayApprove: true, issueDays: { first: later } })
    await expectRefusal(approve(approver(), id), 'record.dateAhead')
    await expectRefusal(approve(approver(), id, addDays(later, -1)), 'record.dateAhead')
    await expectRefusal(approve(product.as(college, 'registrar'), id, later), 'permission.denied')
    await approve(approver(), id, later)
    expect(await countIssued(database, id)).toMatchObject({ state: 'approved', issued: 0 })
  })

  it.each([
    [addDays(today, -1), 'issue.dayPast'],
    [addDays(today, 400), 'issue.dayTooFar'],
  ])('is refused for %s', async (day, code) => {
    const { id } = await submit(1)
    await expectRefusal(approve(approver(), id, day), code)
  })
})

describe('a batch of which some wait for the word of another office', () => {
  it('issues the others, and the rest once it is confirmed; what was refused holds nothing up', async () => {
    const { id, recordIds } = await submit(3)
    const confirm = (at: number, said: string) =>
      database.asOwner('UPDATE record SET confirmation = $2 WHERE id = $1', [recordIds[at], said])
    await confirm(0, 'open')
    await confirm(1, 'open')
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'approved', issued: 1 })
    expect(await showBatch(approver(), id)).toMatchObject({ waitsFor: { records: 2, unconfirmed: 2 } })
    await confirm(0, 'confirmed')
    await confirm(1, 'refused')
    await issueBatch(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 2, credentials: 2 })
  })
})
