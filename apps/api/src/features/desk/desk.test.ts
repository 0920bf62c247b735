import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, civilDateIn } from '@jiangji/domain/calendar'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, submitRecord } from '../../testing/issued-record.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { testId } from '../../testing/test-id.ts'
import { showHome, showPlots } from './service.ts'

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

it('what waits are requests that another person made, and what ends within 90 days', async () => {
  const learner = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  await database.asOwner(
    `INSERT INTO person_request (organisation_id, id, act, learner_id, old_name, new_name, new_name_key, note, state,
       requested_by, requested_at) VALUES ($1, $2, 'rename', $3, '演示乙', '演示丁', '演示丁', '证明', 'open', $4, now())`,
    [college.id, testId(), learner.id, college.registrar],
  )
  const today = civilDateIn(product.services.now())
  for (const days of [-1, 30, 200])
    await database.asOwner(
      `INSERT INTO register_entry (organisation_id, id, register, content, version, valid_to, created_at, changed_at)
       VALUES ($1, $2, 'partner', '{}', 1, $3, now(), now())`,
      [college.id, testId(), addDays(today, days)],
    )
  const { waiting } = await showHome(product.as(college, 'approver'))
  expect(waiting).toMatchObject({ requestsToDecide: 1, transfersToAnswer: 0, registersEnding: 1 })
  expect((await showHome(product.as(college, 'registrar'))).waiting).toMatchObject({ requestsToDecide: 0 })
  await database.asOwner('DELETE FROM enrolment WHERE learner_id = $1', [learner.id])
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

describe('the plots of a desk', () => {
  it('count what is issued by kind, month and programme, what ends soon, and checks without anybody’s name', async () => {
    const learner = await enrol(database, college, {
      name: '演示丙',
      studentNumber: 'D24003',
      className: '丙班',
    })
    const record = await issueRecord(database, college, learner)
    const today = civilDateIn(new Date())
    await database.asOwner('UPDATE record SET issued_on = $2, valid_to = $3 WHERE id = $1', [
      record.id,
      today,
      addDays(today, 30),
    ])
    await database.asOwner(
      `INSERT INTO check_entry (learner_id, id, share_id, record_id, checked_at, name_given, name_matched, record_state)
       SELECT $1, gen_random_uuid(), gen_random_uuid(), $2, now(), '某企业', matched, 'issued' FROM unnest('{true,false}'::bool[]) AS matched`,
      [learner.id, record.id],
    )
    const plots = await showPlots(product.as(college, 'registrar'))
    expect(plots).toMatchObject({
      classes: null,
      kinds: [{ kind: 'certificate', count: 2 }],
      programmes: [{ programme: '机电技术应用', count: 2 }],
      ending: { count: 1 },
      checks: [{ month: today.slice(0, 7), checks: 2, matched: 1 }],
    })
    expect(plots.months.at(-1)).toEqual({ month: today.slice(0, 7), count: 1 })
    expect(plots.months).toHaveLength(13)
    expect((await showPlots(product.as(other, 'registrar'))).checks).toEqual([])
  })

  it('are those of her own classes for a class teacher', async () => {
    const teacher = await employ(database, college.id, 'class-teacher', '演示班主任')
    const ctx = product.asPerson(college, teacher, ['class-teacher'])
    expect(await showPlots(ctx)).toMatchObject({ classes: [], kinds: [], checks: [] })
    await database.asOwner(
      `INSERT INTO member_class (organisation_id, person_id, class_name, assigned_by, assigned_at)
       VALUES ($1, $2, '丙班', $3, now())`,
      [college.id, teacher, college.registrar],
    )
    expect(await showPlots(ctx)).toMatchObject({ classes: ['丙班'], kinds: [{ count: 1 }], checks: [] })
  })
})
