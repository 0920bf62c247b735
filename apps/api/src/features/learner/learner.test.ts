import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsIn } from '../../platform/files/testing/read-all.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { listClasses, showClass } from '../class/service.ts'
import { learnersWorkbook } from './list-workbook.ts'
import { findLearners, makeSlips, showClasses } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  const idNumberSealed = (learnerId: string) =>
    product.services.keys.seal('629999200806150011', `learner:${learnerId}`)
  await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    hasAccount: false,
    idNumberSealed,
  })
  await enrol(database, college, { name: '演示乙', studentNumber: 'D24002', hasAccount: false })
  await enrol(database, college, { name: '演示丙', studentNumber: 'D24003' })
  await enrol(database, college, { name: '100%_演示', studentNumber: 'D25001', className: '25 级会计 1 班' })
  await enrol(database, other, { name: '别校甲', studentNumber: 'D24001', hasAccount: false })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const find = (search: string | null, cursor: string | null = null) =>
  findLearners(registrar(), { search, className: null, cursor })

describe('the enrolments of a college', () => {
  it('show a masked ID number and whether the account is open, and never those of another college', async () => {
    const { rows, next } = await find(null)
    expect(rows.map(({ name, idMasked, activated }) => [name, idMasked, activated])).toEqual([
      ['演示甲', '629999 2008**** 0011', false],
      ['演示乙', null, false],
      ['演示丙', null, true],
      ['100%_演示', null, true],
    ])
    expect(next).toBeNull()
  })

  it('are found by a part of name or number, taken literally', async () => {
    expect((await find('甲')).rows.map(({ name }) => name)).toEqual(['演示甲'])
    expect((await find('d2400')).rows).toHaveLength(3)
    expect((await find('%_')).rows.map(({ name }) => name)).toEqual(['100%_演示'])
    expect((await find(' ｄ２４００１')).rows.map(({ name }) => name)).toEqual(['演示甲'])
    expect((await find('没有')).rows).toEqual([])
  })

  it('are not shown to a learner', async () => {
    const learner = await enrol(database, college, { name: '演示丁', studentNumber: 'D24004' })
    await expectRefusal(
      findLearners(product.asLearner(learner), { search: null, className: null, cursor: null }),
      'permission.denied',
    )
    await expectRefusal(showClasses(product.asNobody()), 'permission.signIn')
  })
})

describe('the workbook of learners', () => {
  it('holds the rows that were asked for with masked ID numbers, and is written down first', async () => {
    const filter = { search: '甲', className: null }
    const { fileName, body } = await learnersWorkbook.take(registrar(), filter, false)
    const [, ...rows] = await cellsIn(await buffer(body))
    expect(fileName).toBe('学籍.xlsx')
    expect(rows.map((row) => row.slice(0, 3))).toEqual([['演示甲', 'D24001', '629999 2008**** 0011']])
    expect((await auditOf(database, 'learner.export'))[0]).toMatchObject({
      person_id: college.registrar,
      subject_id: 'learners',
      facts: { search: '甲' },
    })
    const teacher = product.asPerson(college, college.registrar, ['class-teacher'])
    await expectRefusal(learnersWorkbook.take(teacher, filter, false), 'permission.denied')
    expect(await auditOf(database, 'learner.export')).toHaveLength(1)
  })
})

describe('activation slips', () => {
  it('are made for a class once, stay the same until they lapse, and are written to the audit', async () => {
    const className = '24 机电 1 班'
    const first = await makeSlips(registrar(), className)
    expect(first.map(({ name }) => name)).toEqual(['演示甲', '演示乙'])
    for (const { code } of first) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(await makeSlips(registrar(), className)).toEqual(first)
    const [entry] = await auditOf(database, 'learner.slips')
    expect(entry).toMatchObject({
      organisation_id: college.id,
      person_id: college.registrar,
      subject_id: className,
    })
    expect(JSON.stringify(entry)).not.toContain(first[0]?.code)
  })

  it('are stored sealed and hashed, never in plain', async () => {
    const slips = await makeSlips(registrar(), '24 机电 1 班')
    const stored = await database.asOwner<{ line: string }>(
      `SELECT encode(code_sealed, 'escape') || encode(code_hash, 'escape') AS line FROM activation`,
    )
    for (const { code } of slips) expect(JSON.stringify(stored)).not.toContain(code)
  })

  it('are counted by class, and refused to an approver', async () => {
    expect(await showClasses(registrar())).toEqual([
      {
        className: '24 机电 1 班',
        programme: '机电技术应用',
        programmes: 1,
        learners: 4,
        activated: 2,
        slips: 2,
      },
      {
        className: '25 级会计 1 班',
        programme: '机电技术应用',
        programmes: 1,
        learners: 1,
        activated: 1,
        slips: 0,
      },
    ])
    const before = await database.asOwner('SELECT count(*) FROM activation')
    await expectRefusal(makeSlips(product.as(college, 'approver'), '24 机电 1 班'), 'permission.denied')
    await makeSlips(product.as(other, 'registrar'), '25 级会计 1 班')
    expect(await database.asOwner('SELECT count(*) FROM activation')).toEqual(before)
  })
})

describe('a row merged into another', () => {
  it('is marked in the list, and counted neither in its class nor among slips', async () => {
    const className = '合并班'
    const main = await enrol(database, college, {
      name: '演示戊',
      studentNumber: 'M1',
      className,
      hasAccount: false,
    })
    const twin = await enrol(database, college, {
      name: '演示戊',
      studentNumber: 'M2',
      className,
      hasAccount: false,
    })
    await database.asOwner(
      `INSERT INTO learner_alias (alias_id, main_id, organisation_id, request_id, since) VALUES ($1, $2, $3, $3, now())`,
      [twin.id, main.id, college.id],
    )
    const { rows } = await findLearners(registrar(), { search: null, className, cursor: null })
    expect(rows.map(({ mergedInto }) => mergedInto)).toEqual([null, main.id])
    const slips = await showClasses(registrar())
    expect(slips.find((each) => each.className === className)).toMatchObject({ learners: 1 })
    expect(await makeSlips(registrar(), className)).toHaveLength(1)
    const { classes } = await listClasses(registrar())
    expect(classes.find((each) => each.className === className)).toMatchObject({
      learners: 1,
      certificate: 0,
    })
    await issueRecord(database, college, twin)
    expect((await showClass(registrar(), className)).learners).toMatchObject([
      { learnerId: main.id, certificate: 1 },
    ])
  })
})
