import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, submitRecord } from '../../testing/issued-record.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { showHome } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  const learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  await issueRecord(database, college, learner)
  await submitRecord(database, college, learner)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

it('what waits for an approver is what another person submitted', async () => {
  expect((await showHome(product.as(college, 'approver'))).waiting).toMatchObject({ batchesToApprove: 1 })
  expect((await showHome(product.as(college, 'registrar'))).waiting).toMatchObject({ batchesToApprove: 0 })
})

it('the totals and recent batches are the college’s own', async () => {
  const home = await showHome(product.as(college, 'registrar'))
  expect(home.totals).toEqual({ learners: 1, recordsIssued: 1, revoked: 0 })
  expect(home.recent.map(({ state }) => state).toSorted()).toEqual(['issued', 'submitted'])
  const elsewhere = await showHome(product.as(other, 'registrar'))
  expect(elsewhere).toMatchObject({ totals: { learners: 0, recordsIssued: 0 }, recent: [] })
})

it('a record by form leads to the record, a workbook to its batch', async () => {
  const learner = await enrol(database, other, { name: '别校甲', studentNumber: 'D24009' })
  const recordId = await submitRecord(database, other, learner)
  const lines = async () =>
    (await showHome(product.as(other, 'registrar'))).recent.map(({ record }) => record)
  expect(await lines()).toEqual([null])
  await database.asOwner(`UPDATE batch SET source = 'form' WHERE organisation_id = $1`, [other.id])
  expect(await lines()).toEqual([{ learnerId: learner.id, recordId }])
})

it('a desk opens to staff only', async () => {
  const learner = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  await expectRefusal(showHome(product.asLearner(learner)), 'permission.denied')
  await expectRefusal(showHome(product.asNobody()), 'permission.signIn')
})
