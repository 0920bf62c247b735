import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { discard, showBatch, showBatches, showRows, submit } from './service.ts'
import { importWorkbook, outcomesIn, preview, rosterOf, settled } from './testing/desk.ts'
import { person, type TestPerson } from './testing/people.ts'
import { rosterHeader, rosterRow, workbook } from './testing/workbook.ts'
import { upload } from './uploading/upload.ts'

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

describe('a workbook that cannot be read', () => {
  it.each([
    ['a PDF', '花名册.xlsx', Buffer.from('%PDF-1.7'), 'workbook.notAWorkbook'],
    ['text that calls itself .xlsx', '花名册.xlsx', Buffer.from('这不是一张表'), 'workbook.notAWorkbook'],
    ['an empty file', '花名册.csv', Buffer.alloc(0), 'workbook.empty'],
  ])('%s is refused at once, and nothing is kept', async (_what, fileName, bytes, code) => {
    const before = await fingerprintOf(database)
    await expectRefusal(upload(registrar, { kind: 'roster', fileName, bytes }), code)
    expect(await fingerprintOf(database)).toBe(before)
  })

  it('damaged in the middle fails with its reason and leaves no rows', async () => {
    const whole = await rosterOf(newPeople(2).map((each, at) => rosterRow(each, at)))
    const batch = await preview(registrar, { bytes: whole.subarray(0, whole.length - 400) })
    expect(batch).toMatchObject({ state: 'failed', failure: { code: 'workbook.damaged' } })
    expect(batch.counts.total).toBe(0)
    expect(await outcomesIn(registrar, batch.id)).toEqual({})
  })

  it('without anything like a header says which columns it lacks', async () => {
    const batch = await preview(registrar, { bytes: await workbook({ rows: [['只有一格']] }) })
    expect(batch.state).toBe('failed')
    expect(batch.failure?.code).toBe('import.header')
    expect(String(batch.failure?.facts.missing)).toContain('name')
  })

  it('with a header and no rows is empty', async () => {
    const batch = await preview(registrar, { bytes: await workbook({ rows: [[...rosterHeader]] }) })
    expect(batch.failure).toEqual({ code: 'workbook.empty', facts: {} })
  })
})

describe('who may', () => {
  it('import a roster is the registrar: each step is written down under her name', async () => {
    const batch = await importWorkbook(registrar, { bytes: await rosterOf([rosterRow(person(903), 0)]) })
    const lines = (await auditOf(database, 'roster.import')).filter(
      ({ subject_id }) => subject_id === batch.id,
    )
    expect(lines.toReversed().map(({ facts }) => facts)).toEqual([
      { step: 'uploaded', kind: 'roster', bytes: expect.any(Number) },
      { step: 'begun' },
      { step: 'read', rows: 1 },
      { step: 'preview' },
      { step: 'submitted', rows: 1 },
      { step: 'taken', rows: 1 },
      { step: 'effective' },
    ])
    expect(new Set(lines.map(({ person_id }) => person_id))).toEqual(new Set([college.registrar]))
  })

  it('not: an approver, a learner, nobody, another college', async () => {
    const bytes = await rosterOf([rosterRow(person(904), 0)])
    const batch = await preview(registrar, { bytes })
    const learner = await enrol(database, college, { name: '学生', studentNumber: 'L-1' })
    const before = await fingerprintOf(database)
    const { id } = batch
    const file = { kind: 'roster', fileName: '花名册.xlsx', bytes }
    for (const ctx of [approver, product.asLearner(learner), product.asNobody()]) {
      const code = ctx.actor.userId === null ? 'permission.signIn' : 'permission.denied'
      await expectRefusal(upload(ctx, file), code)
      await expectRefusal(submit(ctx, id), code)
      await expectRefusal(discard(ctx, id), code)
    }
    const theirs = product.as(other, 'registrar')
    await expectRefusal(submit(theirs, id), 'batch.unknown')
    await expectRefusal(discard(theirs, id), 'batch.unknown')
    await expectRefusal(showBatch(theirs, id), 'batch.unknown')
    await expectRefusal(showRows(theirs, { id, cursor: 0, limit: 10 }), 'batch.unknown')
    await expectRefusal(showBatches(product.asLearner(learner)), 'permission.denied')
    expect((await showBatches(theirs)).map((line) => line.id)).not.toContain(id)
    expect(await fingerprintOf(database)).toBe(before)
    expect((await showBatch(approver, id)).state).toBe('preview')
  })

  it('submit twice: the second finds it submitted', async () => {
    const batch = await preview(registrar, { bytes: await rosterOf([rosterRow(person(905), 0)]) })
    const both = await Promise.allSettled([submit(registrar, batch.id), submit(registrar, batch.id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await settled(registrar, batch.id)).counts.accepted).toBe(1)
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
