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
import { person } from './testing/people.ts'
import { rosterHeader, rosterRow, workbook } from './testing/workbook.ts'
import { upload } from './uploading/upload.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let registrar: Context
let approver: Context

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
    const whole = await rosterOf([rosterRow(person(1), 0), rosterRow(person(2), 1)])
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
    await expectRefusal(showBatches(product.asLearner(learner), {}), 'permission.denied')
    expect((await showBatches(theirs, {})).lines.map((line) => line.id)).not.toContain(id)
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
