import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { course } from '@jiangji/domain/course/rules'
import { cellsIn } from '../../platform/files/testing/read-all.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { assignClass, listClasses, showClass, takeClassBack } from './service.ts'
import { classWorkbook } from './workbook.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner
let teacher: string
let administrator: string

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D1', className: '一班' })
  await enrol(database, college, { name: '演示乙', studentNumber: 'D2', className: '一班' })
  await enrol(database, college, { name: '演示丙', studentNumber: 'D3', className: '二班' })
  await enrol(database, other, { name: '别校甲', studentNumber: 'D1', className: '一班' })
  await issueRecord(database, college, learner)
  const failed = await issueRecord(database, college, learner)
  await database.asOwner(`UPDATE record SET kind = 'course', claims = $2 WHERE id = $1`, [
    failed.id,
    { ...course.example, score: 41, grade: 'fail' },
  ])
  teacher = await employ(database, college.id, 'class-teacher', '演示班主任')
  administrator = await employ(database, college.id, 'college-administrator', '演示管理员')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const asTeacher = () => product.asPerson(college, teacher, ['class-teacher'])
const asAdministrator = () => product.asPerson(college, administrator, ['college-administrator'])
const namesOf = async (ctx = asTeacher()) =>
  (await listClasses(ctx)).classes.map(({ className }) => className)

describe('the report of a class', () => {
  it('counts learners by what they hold, and those who failed a course', async () => {
    const { classes, teachers } = await listClasses(registrar())
    expect(classes.find(({ className }) => className === '一班')).toMatchObject({
      learners: 2,
      certificate: 1,
      competition: 0,
      failed: 1,
    })
    expect(teachers).toBeNull()
    const { learners } = await showClass(registrar(), '一班')
    expect(learners).toEqual([
      expect.objectContaining({ name: '演示甲', certificate: 1, course: 1, failed: 1 }),
      expect.objectContaining({ name: '演示乙', certificate: 0, course: 0, failed: 0 }),
    ])
  })

  it('is a class teacher’s for the classes that the administrator gave her, and no longer when taken back', async () => {
    expect(await namesOf()).toEqual([])
    await expectRefusal(showClass(asTeacher(), '一班'), 'class.unknown')
    const first = { personId: teacher, className: '一班' }
    await assignClass(asAdministrator(), first)
    await assignClass(asAdministrator(), first)
    expect(await namesOf()).toEqual(['一班'])
    expect((await showClass(asTeacher(), '一班')).learners).toHaveLength(2)
    await expectRefusal(showClass(asTeacher(), '二班'), 'class.unknown')
    expect((await listClasses(asAdministrator())).teachers).toEqual([
      expect.objectContaining({ personId: teacher, classes: ['一班'] }),
    ])
    await takeClassBack(asAdministrator(), first)
    expect(await namesOf()).toEqual([])
    const told = (await auditOf(database, 'class.assign')).map(({ facts }) => facts)
    expect(told).toEqual([{ takenBackFrom: teacher }, { assigned: teacher }, { assigned: teacher }])
  })

  it('is given by the administrator alone, to a class teacher of the college, for a class that exists', async () => {
    const assign = (changes: object, ctx = asAdministrator()) =>
      assignClass(ctx, { personId: teacher, className: '一班', ...changes })
    await expectRefusal(assign({}, registrar()), 'permission.denied')
    await expectRefusal(assign({}, asTeacher()), 'permission.denied')
    await expectRefusal(assign({ personId: college.registrar }), 'class.noTeacher')
    await expectRefusal(assign({ className: '没有的班' }), 'class.unknown')
  })

  it('goes into a workbook, which is written down', async () => {
    const { fileName, body } = await classWorkbook(registrar(), '一班', false)
    expect(fileName).toBe('一班.xlsx')
    expect((await cellsIn(body)).map((row) => row[0])).toEqual(['姓名', '演示甲', '演示乙'])
    const every = await classWorkbook(registrar(), null, true)
    expect((await cellsIn(every.body)).length).toBe(3)
    expect((await auditOf(database, 'class.export')).map(({ facts }) => facts)).toEqual([
      { className: null },
      { className: '一班' },
    ])
    await expectRefusal(classWorkbook(asTeacher(), '一班', false), 'class.unknown')
    await expectRefusal(classWorkbook(product.asLearner(learner), null, false), 'permission.denied')
  })
})
