import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { discard, submit } from './service.ts'
import { importWorkbook, outcomesIn, preview, rosterOf, settled } from './testing/desk.ts'
import { person, type TestPerson } from './testing/people.ts'
import { rosterHeader, rosterRow } from './testing/workbook.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let registrar: Context
let approver: Context
let serial = 0

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'linxian', name: '邻县职业中等专业学校' })
  registrar = product.as(college, 'registrar')
  approver = product.as(college, 'approver')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

/** People nobody has met in this file. */
function newPeople(count: number): TestPerson[] {
  return Array.from({ length: count }, () => person((serial += 1)))
}

function wrongDigit(id: string): string {
  return `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`
}

describe('a roster', () => {
  it('of a school of skilled workers is read by its own list, with level and track', async () => {
    const workers = await foundCollege(database, { slug: 'jigong', name: '演示技工学校' })
    await database.asOwner(`UPDATE organisation SET programme_catalogues = '{technician}' WHERE id = $1`, [
      workers.id,
    ])
    await database.asOwner(
      `INSERT INTO catalogue_programme (catalogue, code, name, stage, source, year, levels)
       VALUES ('technician', 'YS01', '演示技工专业', 'secondary', '演示', 2026, '{senior}')`,
    )
    const [one, two] = newPeople(2)
    if (!one || !two) throw new Error('two people are needed')
    const own = { 专业代码: 'YS01', 专业名称: '演示技工专业' }
    const bytes = await rosterOf(
      [
        [...rosterRow(one, 0, own), '高级工班', '综合高中'],
        [...rosterRow(two, 1), '', ''],
      ],
      [...rosterHeader, '培养层级', '学籍类别'],
    )
    const desk = product.as(workers, 'registrar')
    const batch = await importWorkbook(desk, { bytes })
    expect(await outcomesIn(desk, batch.id)).toMatchObject({ 4: 'rejected programme.unknown' })
    expect(
      await database.asOwner(
        `SELECT programme_catalogue, track, training_level, stage FROM enrolment WHERE organisation_id = $1`,
        [workers.id],
      ),
    ).toEqual([
      {
        programme_catalogue: 'technician',
        track: 'general-vocational',
        training_level: 'senior',
        stage: 'secondary',
      },
    ])
  })

  it('is read although a cell holds what no database keeps, and every cell has a bound', async () => {
    const [one, two] = newPeople(2)
    if (!one || !two) throw new Error('two people are needed')
    const bytes = await rosterOf([
      rosterRow(one, 0, { 学籍状态: '在读_xD842_', 班级: '一班_x0000_' }),
      rosterRow(two, 1, { 专业名称: '长'.repeat(32_000), 姓名: '_xD842_甲' }),
    ])
    const batch = await preview(registrar, { bytes })
    expect(batch).toMatchObject({ state: 'preview', counts: { total: 2 } })
    expect(await outcomesIn(registrar, batch.id)).toEqual({
      3: 'held state.unknown',
      4: 'rejected name.lostCharacter programme.otherName',
    })
  })

  it('is read into a preview: counts, columns, and what is said of each row', async () => {
    const [one, two, three] = newPeople(3)
    if (!one || !two || !three) throw new Error('three people are needed')
    const bytes = await rosterOf([
      rosterRow(one, 0),
      rosterRow(two, 1, { 身份证号: wrongDigit(two.id), 全国学籍号: null }),
      rosterRow(three, 2, { 身份证号: `Ｇ${three.id}`.slice(1) }),
    ])
    const batch = await preview(registrar, { bytes })
    expect(batch).toMatchObject({
      kind: 'roster',
      fileName: '花名册.xlsx',
      state: 'preview',
      headerRow: 2,
      missingFields: [],
      counts: { total: 3, accepted: 2, rejected: 1 },
      earlier: null,
      canUndo: false,
    })
    expect(batch.columns.find(({ field }) => field === 'name')).toEqual({
      index: 1,
      header: '姓名',
      field: 'name',
      sample: one.name,
    })
    expect(batch.groups).toEqual([
      { outcome: 'rejected', field: 'residentId', code: 'id.checkDigit', count: 1 },
    ])
    expect(await outcomesIn(approver, batch.id)).toEqual({
      3: 'accepted',
      4: 'rejected id.checkDigit',
      5: 'accepted',
    })
    await discard(registrar, batch.id)
  })

  it('takes effect by one person: learners, claims and enrolments, sealed', async () => {
    const [one, two] = newPeople(2)
    if (!one || !two) throw new Error('two people are needed')
    const young = person(901, '20150601')
    const stateNumber = 'J629999200903150001'
    const bytes = await rosterOf([
      rosterRow(one, 0),
      rosterRow(two, 1, { 身份证号: null, 全国学籍号: stateNumber }),
      rosterRow(young, 2),
    ])
    const batch = await importWorkbook(registrar, { bytes })
    expect(batch).toMatchObject({ state: 'effective', counts: { total: 3, accepted: 1, warned: 2 } })
    expect(batch.canUndo).toBe(true)
    const rows = await enrolledIn(batch.id)
    expect(rows).toMatchObject([
      {
        name: one.name,
        sex: one.sex === '男' ? 'male' : 'female',
        birth_date: '2009-03-15',
        student_number: one.studentNumber,
        programme_code: '710201',
        class_name: '24级计算1班',
        enrolled_on: '2024-09',
        years: 3,
        state: 'enrolled',
        guardian_needed: false,
        is_demo: true,
      },
      { name: two.name, id_number_sealed: null, id_last_four_hash: null },
      { name: young.name, guardian_needed: true },
    ])
    const [first, second] = rows
    if (!first || !second) throw new Error('nobody was enrolled')
    const { keys } = product.services
    expect(registrar.openIdNumber(first.id, first.id_number_sealed ?? Buffer.alloc(0))).toBe(one.id)
    expect(first.id_last_four_hash).toEqual(keys.lookupHash('id-last-four', one.id.slice(-4)))
    expect(first.id_hash).toEqual(keys.lookupHash('resident-id', one.id))
    expect(second.id_hash).toEqual(keys.lookupHash('state-number', stateNumber))
    expect(keys.open(first.phone_sealed, `enrolment:${first.id}`)).toBe('13900000000')
    expect(first.learner_number).toMatch(/^L[0-9A-Z]{12}$/)
    expect(new Set(rows.map(({ learner_number }) => learner_number)).size).toBe(3)
    expect(first.claimed).toBe(first.id)
  })

  it('leaves no ID number in plain anywhere', async () => {
    const tables = ['batch', 'batch_row', 'audit_entry', 'learner', 'enrolment', 'stored_file', 'jobs.job']
    for (const table of tables) {
      const rows = await database.asOwner<{ text: string }>(`SELECT t::text AS text FROM ${table} t`)
      const text = rows.map((row) => row.text).join('\n')
      const plain = /629999(?:19|20)\d{9}[\dX]/
      expect({ table, found: plain.exec(text)?.[0] ?? null }).toEqual({ table, found: null })
      expect(text).not.toContain(Buffer.from('629999200903').toString('hex'))
    }
  })

  it('uploaded again says so, comes out unchanged, and has nothing to submit', async () => {
    const bytes = await rosterOf(newPeople(3).map((each, at) => rosterRow(each, at)))
    const first = await importWorkbook(registrar, { bytes })
    const again = await preview(registrar, { bytes, fileName: '同一张.xlsx' })
    expect(again.earlier).toEqual({
      batchId: first.id,
      createdAt: first.createdAt,
      state: 'effective',
    })
    expect(again.counts).toMatchObject({ total: 3, unchanged: 3, accepted: 0 })
    await expectRefusal(submit(registrar, again.id), 'batch.nothingToSubmit')
    expect(await enrolledIn(again.id)).toEqual([])
  })

  it('that was corrected creates only what is new', async () => {
    const people = newPeople(3)
    const [, wrong] = people
    const rows = people.map((each, at) => rosterRow(each, at))
    const dirty = people.map((each, at) =>
      rosterRow(each, at, each === wrong ? { 身份证号: wrongDigit(each.id), 全国学籍号: null } : {}),
    )
    await importWorkbook(registrar, { bytes: await rosterOf(dirty) })
    const corrected = await importWorkbook(registrar, { bytes: await rosterOf(rows) })
    expect(corrected.counts).toMatchObject({ accepted: 1, unchanged: 2 })
    expect((await enrolledIn(corrected.id)).map(({ name }) => name)).toEqual([wrong?.name])
  })

  it('holds who is enrolled elsewhere and tells no more; a taken student number is rejected', async () => {
    const [elsewhere, twin] = newPeople(2)
    if (!elsewhere || !twin) throw new Error('two people are needed')
    const theirs = product.as(other, 'registrar')
    await importWorkbook(theirs, { bytes: await rosterOf([rosterRow(elsewhere, 0)]) })
    await enrol(database, college, { name: '在校学生', studentNumber: 'TAKEN-1' })
    await database.asOwner(
      `INSERT INTO student_number_claim SELECT organisation_id, student_number, learner_id FROM enrolment
       WHERE student_number = 'TAKEN-1'`,
    )
    const batch = await preview(registrar, {
      bytes: await rosterOf([rosterRow(elsewhere, 0), rosterRow(twin, 1, { 学号: 'TAKEN-1' })]),
    })
    expect(await outcomesIn(registrar, batch.id)).toEqual({
      3: 'held learner.elsewhere',
      4: 'rejected studentNumber.taken',
    })
  })

  it('whose rows lost their place between preview and submit gives them back with the reason', async () => {
    const [same, moved, free] = newPeople(3)
    if (!same || !moved || !free) throw new Error('three people are needed')
    const rows = [rosterRow(same, 0), rosterRow(moved, 1), rosterRow(free, 2)]
    const waiting = await preview(registrar, { bytes: await rosterOf(rows) })
    expect(waiting.counts.accepted).toBe(3)
    await importWorkbook(registrar, { bytes: await rosterOf([rosterRow(same, 0)]) })
    await importWorkbook(product.as(other, 'registrar'), { bytes: await rosterOf([rosterRow(moved, 0)]) })
    await submit(registrar, waiting.id)
    const ended = await settled(registrar, waiting.id)
    expect(ended).toMatchObject({ state: 'effective', counts: { accepted: 1, unchanged: 1, held: 1 } })
    expect(await outcomesIn(registrar, waiting.id)).toEqual({
      3: 'unchanged learner.unchanged',
      4: 'held learner.elsewhere',
      5: 'accepted',
    })
    expect((await enrolledIn(waiting.id)).map(({ name }) => name)).toEqual([free.name])
  })

  it('of which nothing could be taken after all is back in its preview', async () => {
    const [only] = newPeople(1)
    if (!only) throw new Error('one person is needed')
    const rows = [rosterRow(only, 0)]
    const waiting = await preview(registrar, { bytes: await rosterOf(rows) })
    await importWorkbook(registrar, { bytes: await rosterOf([...rows, rosterRow(person(902), 1)]) })
    await submit(registrar, waiting.id)
    expect(await settled(registrar, waiting.id)).toMatchObject({
      state: 'preview',
      counts: { unchanged: 1, accepted: 0 },
    })
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})

interface Enrolled {
  id: string
  name: string
  sex: string
  birth_date: string
  learner_number: string
  id_number_sealed: Buffer | null
  id_last_four_hash: Buffer | null
  id_hash: Buffer
  student_number: string
  phone_sealed: Buffer
  claimed: string
  [column: string]: unknown
}

function enrolledIn(batchId: string): Promise<Enrolled[]> {
  return database.asOwner<Enrolled>(
    `SELECT l.*, l.birth_date::text AS birth_date, e.*, l.id, i.id_hash, n.learner_id AS claimed
     FROM enrolment e JOIN learner l ON l.id = e.learner_id
     LEFT JOIN identity_claim i ON i.learner_id = l.id
     LEFT JOIN student_number_claim n ON n.organisation_id = e.organisation_id AND n.student_number = e.student_number
     WHERE e.batch_id = $1 ORDER BY e.student_number`,
    [batchId],
  )
}
