import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadActor } from '../../../platform/auth/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { inTenant } from '../../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { auditOf } from '../../../testing/audit.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../../testing/college.ts'
import { issueRecord } from '../../../testing/issued-record.ts'
import { enrol } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { actOnEnrolments } from '../../enrolment/act.ts'
import { showLearner } from '../../enrolment/learner-page.ts'
import { showPortfolio } from '../../portfolio/service.ts'
import { approveRequest, refuseRequest, withdrawRequest } from '../settle.ts'
import { requestMergeAcross, requestPartAcross } from './ask.ts'
import { showDuplicates } from './list.ts'

let database: TestDatabase
let product: TestProduct
let bureau: TestBureau
let first: TestCollege
let second: TestCollege
let stranger: TestCollege
let officer: Context
let head: Context

const note = '户口簿核对，两校来函'

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => new Date('2026-03-02T04:00:00Z') })
  const { keys } = product.services
  bureau = await foundBureau(database, { slug: 'jyj', division: '629900' })
  first = await foundCollege(database, { slug: 'yi', name: '第一中专', division: '629901', keys })
  second = await foundCollege(database, { slug: 'er', name: '第二高职', division: '629902', keys })
  stranger = await foundCollege(database, { slug: 'wai', name: '外市中专', division: '620101' })
  officer = asOfficer(product, bureau, bureau.officer)
  head = asOfficer(product, bureau, bureau.second)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function enrolled(at: TestCollege, name: string, studentNumber: string, state = 'enrolled') {
  const learner = await enrol(database, at, { name, studentNumber })
  await database.asOwner('INSERT INTO student_number_claim VALUES ($1, $2, $3)', [
    at.id,
    studentNumber,
    learner.id,
  ])
  await database.asOwner('UPDATE enrolment SET state = $2 WHERE learner_id = $1', [learner.id, state])
  return learner
}

const pair = (name: string, main: string, other: string, at = first) => ({
  name,
  main: { collegeId: at.id, studentNumber: main },
  other: { collegeId: second.id, studentNumber: other },
  note,
})

describe('one person at two schools', () => {
  it('is merged by two officers, keeps both schools and comes apart the same way', async () => {
    const main = await enrolled(first, '演示甲', 'A1', 'graduated')
    const twin = await enrolled(second, '演示甲', 'B1')
    const records = [await issueRecord(database, first, main), await issueRecord(database, second, twin)]
    const { id } = await requestMergeAcross(officer, pair('演示 甲', 'a1', 'B1'))
    await expectRefusal(requestMergeAcross(head, pair('演示甲', 'A1', 'B1')), 'person.alreadyOpen')
    await expectRefusal(approveRequest(officer, id, 'duplicate'), 'permission.samePerson')
    await expectRefusal(approveRequest(product.as(first, 'approver'), id, 'duplicate'), 'permission.denied')
    await expectRefusal(approveRequest(product.as(first, 'approver'), id), 'person.unknown')
    expect((await showDuplicates(head))[0]).toMatchObject({
      mainCollege: '第一中专',
      otherCollege: '第二高职',
      otherNumber: 'B1',
      mayDecide: true,
      mayPart: false,
    })
    await approveRequest(head, id, 'duplicate')
    expect((await loadActor(product.services.db, `user-${twin.personId}`, null)).learnerId).toBe(main.id)
    const own = await showPortfolio(product.asLearner(main))
    expect(own.enrolments).toHaveLength(2)
    expect(own.records.map(({ recordId }) => recordId).toSorted()).toEqual(
      records.map((record) => record.id).toSorted(),
    )
    const registrar = product.as(second, 'registrar')
    expect(await showLearner(registrar, twin.id)).toMatchObject({ mergedInto: null, merged: [] })
    await actOnEnrolments(registrar, {
      effectiveOn: '2026-03-01',
      reason: '因病休养',
      document: null,
      learners: [{ learnerId: twin.id, act: 'leave' }],
    })
    expect((await auditOf(database, 'duplicate.approve'))[0]).toMatchObject({
      organisation_id: bureau.id,
      facts: { act: 'merge', learnerId: main.id },
    })
    const apart = await requestPartAcross(head, { id, note })
    await approveRequest(officer, apart.id, 'duplicate')
    expect((await showPortfolio(product.asLearner(main))).enrolments).toHaveLength(1)
    await expectRefusal(requestPartAcross(head, { id, note }), 'person.notMerged')
  })

  it('is known by either number at either school', async () => {
    const main = await enrolled(first, '演示乙', 'A2', 'graduated')
    const twin = await enrolled(second, '演示乙', 'B2')
    await database.asOwner('INSERT INTO identity_claim VALUES ($1, $2)', [Buffer.from('main-b'), main.id])
    const { id } = await requestMergeAcross(officer, pair('演示乙', 'A2', 'B2'))
    await approveRequest(head, id, 'duplicate')
    const found = (at: TestCollege) =>
      inTenant(product.services.db, { organisationId: at.id, personId: at.registrar }, (trx) =>
        sql<{ learner_id: string | null; elsewhere: boolean }>`
          SELECT learner_id, elsewhere FROM find_identities(ARRAY[${Buffer.from('main-b')}]::bytea[])`.execute(
          trx,
        ),
      )
    expect((await found(second)).rows).toEqual([{ learner_id: twin.id, elsewhere: false }])
    expect((await found(first)).rows).toEqual([{ learner_id: main.id, elsewhere: false }])
  })

  it('is not merged while both schools have her enrolled, under another name, or outside the bureau', async () => {
    await enrolled(first, '演示丙', 'A3')
    await enrolled(second, '演示丙', 'B3')
    await enrolled(second, '演示丁', 'B4')
    await enrolled(stranger, '演示丙', 'C3', 'graduated')
    const asked = pair('演示丙', 'A3', 'B3')
    await expectRefusal(requestMergeAcross(officer, pair('演示丙', 'A3', 'B4')), 'person.notFoundAt')
    await expectRefusal(
      requestMergeAcross(officer, pair('演示丙', 'C3', 'B3', stranger)),
      'person.notFoundAt',
    )
    await expectRefusal(requestMergeAcross(officer, { ...asked, note: '像' }), 'person.noteMissing')
    await expectRefusal(requestMergeAcross(product.as(first, 'registrar'), asked), 'permission.denied')
    const { id } = await requestMergeAcross(officer, asked)
    await expectRefusal(approveRequest(head, id, 'duplicate'), 'person.bothEnrolled')
    await expectRefusal(refuseRequest(head, { id, note: '' }, 'duplicate'), 'person.noteMissing')
    await refuseRequest(head, { id, note: '先办转出' }, 'duplicate')
    const again = await requestMergeAcross(officer, asked)
    await expectRefusal(withdrawRequest(head, again.id, 'duplicate'), 'person.notYours')
    await withdrawRequest(officer, again.id, 'duplicate')
  })

  it('is not merged by the database alone, without a second officer', async () => {
    await enrolled(first, '演示戊', 'A5', 'graduated')
    await enrolled(second, '演示戊', 'B5')
    const { id } = await requestMergeAcross(officer, pair('演示戊', 'A5', 'B5'))
    const outcome = await inTenant(
      product.services.db,
      { organisationId: bureau.id, personId: bureau.officer },
      (trx) =>
        sql<{ outcome: string }>`SELECT carry_out_duplicate(${id}::uuid, now()) AS outcome`.execute(trx),
    )
    expect(outcome.rows).toEqual([{ outcome: 'unknown' }])
  })
})
