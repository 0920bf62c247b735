import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { submit, undo } from '../import/service.ts'
import { importWorkbook, outcomesIn, preview, rosterOf, settled } from '../import/testing/desk.ts'
import { person } from '../import/testing/people.ts'
import { rosterRow } from '../import/testing/workbook.ts'
import { showPortfolio } from '../portfolio/service.ts'
import { actOnEnrolments } from './act.ts'
import { showLearner } from './learner-page.ts'
import { undoDeed } from './undo.ts'

let database: TestDatabase
let product: TestProduct
let giving: Context
let receiving: Context
let third: Context

const grounds = { effectiveOn: '2026-03-01', document: null }

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => new Date('2026-03-02T04:00:00Z') })
  const college = (slug: string, name: string) => foundCollege(database, { slug, name })
  giving = product.as(await college('yanshi', '演示县职业中等专业学校'), 'registrar')
  receiving = product.as(await college('linxian', '邻县职业学院'), 'registrar')
  third = product.as(await college('disan', '第三职业学院'), 'registrar')
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
  database.asOwner('SELECT id FROM enrolment WHERE learner_id = $1', [learnerId])

describe('two enrolments after another', () => {
  const graduate = async (at: Context, learnerId: string) =>
    actOnEnrolments(at, { ...grounds, reason: '2026届毕业', learners: [{ learnerId, act: 'graduate' }] })
  const higher = {
    学号: 'G26001',
    专业代码: '510201',
    专业名称: '计算机应用技术',
    班级: '26高计算1班',
    入学年月: '2026-02',
  }

  it('that two colleges begin in the same moment: one has her, to the other she is elsewhere', async () => {
    const wanted = person(7)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(wanted, 0)]) })
    const learnerId = await learnerOf(wanted.studentNumber)
    await graduate(giving, learnerId)
    const bytes = await rosterOf([
      rosterRow(wanted, 0, { ...higher, 学号: 'R26001' }),
      rosterRow(person(8), 1),
    ])
    const others = await rosterOf([
      rosterRow(wanted, 0, { ...higher, 学号: 'R26001' }),
      rosterRow(person(9), 1),
    ])
    const [one, two] = [await preview(receiving, { bytes }), await preview(third, { bytes: others })]
    await Promise.all([submit(receiving, one.id), submit(third, two.id)])
    const ended = [await settled(receiving, one.id), await settled(third, two.id)]
    expect(ended.map(({ state }) => state)).toEqual(['effective', 'effective'])
    const said = [await outcomesIn(receiving, one.id), await outcomesIn(third, two.id)]
    expect(said.map((rows) => rows[3]).toSorted()).toEqual([
      'held learner.elsewhere',
      'warned learner.continues',
    ])
    expect(said.map((rows) => rows[4])).toEqual(['accepted', 'accepted'])
    expect(await livesOf(learnerId)).toHaveLength(2)
  })

  it('at one college: the running one counts there, both are hers, and it can be taken back', async () => {
    const staying = person(10)
    await importWorkbook(giving, { bytes: await rosterOf([rosterRow(staying, 0)]) })
    const learnerId = await learnerOf(staying.studentNumber)
    const bytes = await rosterOf([rosterRow(staying, 0, higher)])
    const early = await preview(giving, { bytes })
    expect((await outcomesIn(giving, early.id))[3]).toMatch(/^held enrolment.differs/)
    const { deedId } = await graduate(giving, learnerId)
    const batch = await importWorkbook(giving, { bytes })
    expect(await outcomesIn(giving, batch.id)).toEqual({ 3: 'warned learner.beginsAgain' })
    expect(await showLearner(giving, learnerId)).toMatchObject({
      studentNumber: 'G26001',
      className: '26高计算1班',
      stage: 'associate',
      earlier: [{ studentNumber: staying.studentNumber, state: 'graduated' }],
    })
    const own = await showPortfolio(
      product.asLearner({ id: learnerId, personId: giving.personId, name: '', studentNumber: '' }),
    )
    expect(own.enrolments).toMatchObject([{ state: 'graduated' }, { state: 'enrolled', stage: 'associate' }])
    await expectRefusal(undoDeed(giving, deedId), 'enrolment.changedSince')
    const again = await preview(giving, { bytes })
    expect(await outcomesIn(giving, again.id)).toEqual({ 3: 'unchanged learner.unchanged' })
    await undo(giving, batch.id)
    expect(await showLearner(giving, learnerId)).toMatchObject({
      studentNumber: staying.studentNumber,
      state: 'graduated',
      earlier: [],
    })
    await undoDeed(giving, deedId)
    expect((await showLearner(giving, learnerId)).state).toBe('enrolled')
  })
})
