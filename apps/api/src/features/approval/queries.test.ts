import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTenant } from '../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approveBatch, returnBatch, type Approval } from './queries.ts'

let database: TestDatabase
let college: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
})
afterAll(() => database.drop())

const decisions = {
  approved: (approval: Approval) =>
    inTenant(database.db, { organisationId: college.id }, (trx) =>
      approveBatch(trx, { ...approval, issueOn: null }),
    ),
  returned: (approval: Approval) =>
    inTenant(database.db, { organisationId: college.id }, (trx) =>
      returnBatch(trx, { ...approval, reason: '请核对' }),
    ),
}

it.each(Object.entries(decisions))(
  'a batch is %s by a third person, once, and not by who entered or submitted it, whatever the service said',
  async (_name, decide) => {
    const { id } = await submitBatch(database, college, [learner], { claims: certificates(1) })
    const enteredBy = async (creator: string, submitter: string) =>
      database.asOwner('UPDATE batch SET created_by = $2, submitted_by = $3 WHERE id = $1', [
        id,
        creator,
        submitter,
      ])
    const approval = {
      organisationId: college.id,
      batchId: id,
      personId: college.approver,
      now: new Date('2026-02-21T02:00:00Z'),
    }
    await enteredBy(college.approver, college.registrar)
    expect(await decide(approval)).toBe(false)
    await enteredBy(college.registrar, college.approver)
    expect(await decide(approval)).toBe(false)
    await enteredBy(college.registrar, college.registrar)
    expect(await decide(approval)).toBe(true)
    expect(await decide(approval)).toBe(false)
  },
)
