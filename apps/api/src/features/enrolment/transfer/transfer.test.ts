import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { auditOf } from '../../../testing/audit.ts'
import { foundCollege } from '../../../testing/college.ts'
import { openAccount } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { seedCatalogues } from '../../catalogue/seed-catalogues.ts'
import { importWorkbook, outcomesIn, preview, rosterOf } from '../../import/testing/desk.ts'
import { person } from '../../import/testing/people.ts'
import { rosterRow } from '../../import/testing/workbook.ts'
import { actOnEnrolments } from '../act.ts'
import { actByRoster, lookAtRoster } from '../roster.ts'
import { confirmTransfer, refuseTransfer } from './answer.ts'
import { answerAsLearner, showAskedOfHer } from './consent.ts'
import { endTransfer, requestTransfer } from './ask.ts'
import { showTransfers } from './list.ts'
import { takeIn } from './take-in.ts'

let database: TestDatabase
let product: TestProduct
let giving: Context
let receiving: Context
let approver: Context

const grounds = { effectiveOn: '2026-03-01', reason: '随家人迁居', document: null }
const paper = { ...grounds, document: '本人书面同意 2026-3' }

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => new Date('2026-03-02T04:00:00Z') })
  const one = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const two = await foundCollege(database, { slug: 'linxian', name: '邻县职业中等专业学校' })
  giving = product.as(one, 'registrar')
  receiving = product.as(two, 'registrar')
  approver = product.as(two, 'approver')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function learnerOf(studentNumber: string) {
  const [row] = await database.asOwner<{ learner_id: string }>(
    'SELECT learner_id FROM enrolment WHERE student_number = $1',
    [studentNumber],
  )
  return row?.learner_id ?? ''
}

const livesOf = (learnerId: string) =>
  database.asOwner(
    `SELECT o.slug, e.state FROM enrolment e JOIN organisation o ON o.id = e.organisation_id
     WHERE e.learner_id = $1 ORDER BY e.created_at, o.slug DESC`,
    [learnerId],
  )

describe('a transfer', () => {
  const moving = person(1)
  const there = { 学号: 'L26001', 班级: '24级计算5班' }

  it('is asked for by the row of a roster, answered by the other college, and ends in the same passport', async () => {
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(moving, 0)]) })
    const learnerId = await learnerOf(moving.studentNumber)
    const batch = await preview(receiving, { bytes: await rosterOf([rosterRow(moving, 0, there)]) })
    await expectRefusal(requestTransfer(approver, { batchId: batch.id, position: 0 }), 'permission.denied')
    const { id } = await requestTransfer(receiving, { batchId: batch.id, position: 0 })
    await expectRefusal(
      requestTransfer(receiving, { batchId: batch.id, position: 0 }),
      'transfer.alreadyAsked',
    )
    expect(JSON.stringify(await showTransfers(receiving))).not.toContain(learnerId)
    expect((await showTransfers(giving)).toAnswer).toMatchObject([
      { id, learnerId, asking: '邻县职业中等专业学校', state: 'open' },
    ])
    await expectRefusal(takeIn(receiving, { ...grounds, id }), 'transfer.state')
    await expectRefusal(confirmTransfer(receiving, { ...grounds, id }), 'transfer.unknown')
    await expectRefusal(confirmTransfer(giving, { ...grounds, id }), 'transfer.consentOnPaper')
    await confirmTransfer(giving, { ...paper, id })
    await takeIn(receiving, { ...grounds, id })
    expect(await livesOf(learnerId)).toEqual([
      { slug: 'yanshi', state: 'transferred-out' },
      { slug: 'linxian', state: 'transferred-in' },
    ])
    expect((await auditOf(database, 'transfer.answer'))[0]).toMatchObject({
      subject_id: id,
      facts: { learnerId },
    })
    await expectRefusal(takeIn(receiving, { ...grounds, id }), 'transfer.state')
  })

  it('waits for the learner, who answers in her account and ends it when she declines', async () => {
    const asked = person(11)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(asked, 0)]) })
    const learnerId = await learnerOf(asked.studentNumber)
    const personId = await openAccount(database, learnerId, asked.name)
    const herself = product.asLearner({ id: learnerId, personId, name: asked.name, studentNumber: '' })
    const stranger = product.asLearner({ ...moving, id: await learnerOf('L26001'), personId })
    const bytes = await rosterOf([rosterRow(asked, 0)])
    const ask = async () => {
      const batch = await preview(receiving, { bytes })
      return requestTransfer(receiving, { batchId: batch.id, position: 0 })
    }
    const { id } = await ask()
    expect(await showAskedOfHer(herself)).toMatchObject([
      { id, asking: '邻县职业中等专业学校', until: '2026-03-17', consentedAt: null },
    ])
    expect(await showAskedOfHer(stranger)).toEqual([])
    await expectRefusal(confirmTransfer(giving, { ...paper, id }), 'transfer.consentWaits')
    await expectRefusal(answerAsLearner(stranger, { id, given: true }), 'transfer.unknown')
    await expectRefusal(answerAsLearner(giving, { id, given: true }), 'permission.denied')
    await answerAsLearner(herself, { id, given: true })
    expect((await showTransfers(giving)).toAnswer[0]).toMatchObject({ id, consent: 'given' })
    await answerAsLearner(herself, { id, given: false })
    expect((await showTransfers(giving)).toAnswer).toContainEqual(
      expect.objectContaining({ id, state: 'declined' }),
    )
    expect((await showTransfers(receiving)).asked).toContainEqual(
      expect.objectContaining({ id, state: 'declined', answer: null }),
    )
    await expectRefusal(confirmTransfer(giving, { ...paper, id }), 'transfer.unknown')
    await expectRefusal(answerAsLearner(herself, { id, given: true }), 'transfer.unknown')
    const again = await ask()
    await answerAsLearner(herself, { id: again.id, given: true })
    await confirmTransfer(giving, { ...grounds, id: again.id })
    expect((await auditOf(database, 'transfer.answer'))[0]).toMatchObject({ facts: { consent: 'given' } })
    expect((await auditOf(database, 'transfer.consent'))[0]).toMatchObject({
      person_id: personId,
      facts: { answer: 'given', consent: '2026-11' },
    })
  })

  it('that is refused or taken back leaves everything as it was', async () => {
    const staying = person(2)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(staying, 0)]) })
    const batch = await preview(receiving, { bytes: await rosterOf([rosterRow(staying, 0)]) })
    const row = { batchId: batch.id, position: 0 }
    const first = await requestTransfer(receiving, row)
    await endTransfer(receiving, first.id)
    await expectRefusal(confirmTransfer(giving, { ...grounds, id: first.id }), 'transfer.unknown')
    const { id } = await requestTransfer(receiving, row)
    await expectRefusal(refuseTransfer(giving, { id, note: '不行' }), 'transfer.noteMissing')
    await refuseTransfer(giving, { id, note: '本人没有申请转学' })
    expect((await showTransfers(receiving)).asked[0]).toMatchObject({
      state: 'refused',
      answer: '本人没有申请转学',
    })
    expect(await livesOf(await learnerOf(staying.studentNumber))).toEqual([
      { slug: 'yanshi', state: 'enrolled' },
    ])
  })

  it('for a name that is not hers is answered no differently, and reaches nobody', async () => {
    const known = person(3)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(known, 0)]) })
    const before = (await showTransfers(giving)).toAnswer.length
    const bytes = await rosterOf([rosterRow(known, 0, { 姓名: '别的名字' })])
    const batch = await preview(receiving, { bytes })
    await requestTransfer(receiving, { batchId: batch.id, position: 0 })
    expect((await showTransfers(receiving)).asked[0]).toMatchObject({ name: '别的名字', state: 'open' })
    expect((await showTransfers(giving)).toAnswer).toHaveLength(before)
  })
})

describe('the next stage', () => {
  it('begins at another college without a transfer once the former one is finished, under her name only', async () => {
    const going = person(4)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(going, 0)]) })
    const learnerId = await learnerOf(going.studentNumber)
    const graduated = {
      ...grounds,
      reason: '2026届毕业',
      learners: [{ learnerId, act: 'graduate' as const }],
    }
    await actOnEnrolments(giving, graduated)
    const higher = { 学号: 'H26001', 专业代码: '510201', 专业名称: '计算机应用技术', 入学年月: '2026-02' }
    const wrong = await preview(receiving, {
      bytes: await rosterOf([rosterRow(going, 0, { ...higher, 姓名: '别的名字' })]),
    })
    expect(await outcomesIn(receiving, wrong.id)).toEqual({ 3: 'held learner.elsewhere' })
    const batch = await importWorkbook(receiving, { bytes: await rosterOf([rosterRow(going, 0, higher)]) })
    expect(await outcomesIn(receiving, batch.id)).toEqual({ 3: 'warned learner.continues' })
    expect(await livesOf(learnerId)).toEqual([
      { slug: 'yanshi', state: 'graduated' },
      { slug: 'linxian', state: 'enrolled' },
    ])
  })
})

describe('a roster uploaded again', () => {
  it('lets its changes be entered as acts, all in one step', async () => {
    const [moved, left] = [person(5), person(6)]
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(moved, 0), rosterRow(left, 1)]) })
    const again = await preview(giving, {
      bytes: await rosterOf([
        rosterRow(moved, 0, { 班级: '25级计算1班', 学号: 'N25001' }),
        rosterRow(left, 1, { 学籍状态: '休学', 入学年月: '2023-09' }),
      ]),
    })
    expect(again.counts.held).toBe(2)
    expect(await lookAtRoster(giving, again.id)).toMatchObject([
      { row: 3, name: moved.name, acts: ['renumber', 'move-class'], refusal: null },
    ])
    await expectRefusal(
      lookAtRoster(receiving, again.id).then((rows) =>
        actByRoster(receiving, { ...grounds, batchId: rows.length === 0 ? again.id : '' }),
      ),
      'enrolment.nothing',
    )
    expect(await actByRoster(giving, { ...grounds, batchId: again.id })).toMatchObject({
      done: 1,
      notDone: [],
    })
    expect(
      await database.asOwner(`SELECT class_name, state FROM enrolment WHERE student_number = 'N25001'`),
    ).toEqual([{ class_name: '25级计算1班', state: 'enrolled' }])
    expect(
      await database.asOwner('SELECT held_rows, unchanged_rows FROM batch WHERE id = $1', [again.id]),
    ).toEqual([{ held_rows: 1, unchanged_rows: 1 }])
  })
})
