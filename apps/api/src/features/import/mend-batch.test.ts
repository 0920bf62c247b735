import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { testId } from '../../testing/test-id.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { undoRoster } from './changes.ts'
import { remap } from './remap.ts'
import { discard, showBatch, showBatches, submit, undo } from './service.ts'
import { certificatesOf, importWorkbook, outcomesIn, preview, rosterOf, settled } from './testing/desk.ts'
import { person } from './testing/people.ts'
import { certificateRow, rosterHeader, rosterRow } from './testing/workbook.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let registrar: Context
let approver: Context
let stranger: Context
let serial = 0
let clock = new Date('2026-03-02T01:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const other = await foundCollege(database, { slug: 'linxian', name: '邻县职业中等专业学校' })
  registrar = product.as(college, 'registrar')
  approver = product.as(college, 'approver')
  stranger = product.as(other, 'registrar')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

function newRows(count: number) {
  return Array.from({ length: count }, (_, at) => rosterRow(person((serial += 1)), at))
}

let oddities = 0
/** Each time another header, since one that was mapped is remembered. */
const oddHeader = () =>
  rosterHeader.map((header) => (header === '姓名' ? `小朋友叫什么${(oddities += 1)}` : header))
const nameIndex = rosterHeader.indexOf('姓名')

async function previewOdd() {
  return preview(registrar, { bytes: await rosterOf(newRows(2), oddHeader()) })
}

describe('columns that are not known', () => {
  it('are shown with what is missing, and read by the mapping a person makes', async () => {
    const batch = await previewOdd()
    expect(batch).toMatchObject({ state: 'preview', missingFields: ['name'], counts: { total: 0 } })
    await expectRefusal(submit(registrar, batch.id), 'batch.nothingToSubmit')
    const columns = batch.columns.map(({ index, field }) => ({
      index,
      field: index === nameIndex ? 'name' : field,
    }))
    await remap(registrar, { id: batch.id, columns })
    const mapped = await settled(registrar, batch.id)
    expect(mapped).toMatchObject({ state: 'preview', missingFields: [], counts: { total: 2, accepted: 2 } })
    expect(mapped.columns[nameIndex]).toMatchObject({ header: '小朋友叫什么1', field: 'name' })
    const [line] = (await auditOf(database, 'roster.import')).filter(({ facts }) => facts.step === 'mapped')
    expect(line).toMatchObject({ subject_id: batch.id, person_id: college.registrar })
  })

  it('are not mapped twice to one field, nor without a required one, nor to what is no field', async () => {
    const { id } = await previewOdd()
    const name = { index: nameIndex, field: 'name' }
    expect(
      await expectRefusal(
        remap(registrar, { id, columns: [name, { index: 0, field: 'name' }] }),
        'batch.columnTwice',
      ),
    ).toEqual({ field: 'name' })
    expect(
      await expectRefusal(remap(registrar, { id, columns: [{ index: 0, field: 'index' }] }), 'batch.mapping'),
    ).toEqual({ fields: 'name' })
    await expectRefusal(remap(registrar, { id, columns: [{ ...name, field: 'poem' }] }), 'request.malformed')
    expect((await showBatch(registrar, id)).state).toBe('preview')
  })

  it('are mapped by the registrar of the college only', async () => {
    const { id } = await previewOdd()
    const before = await fingerprintOf(database)
    const columns = [{ index: nameIndex, field: 'name' }]
    await expectRefusal(remap(approver, { id, columns }), 'permission.denied')
    await expectRefusal(remap(stranger, { id, columns }), 'batch.unknown')
    expect(await fingerprintOf(database)).toBe(before)
  })
})

describe('a batch that is discarded', () => {
  it('leaves neither rows nor file, and can be uploaded anew', async () => {
    const bytes = await rosterOf(newRows(2))
    const batch = await preview(registrar, { bytes })
    await discard(registrar, batch.id)
    expect((await showBatch(registrar, batch.id)).state).toBe('discarded')
    expect((await showBatches(registrar, {})).lines.map(({ id }) => id)).not.toContain(batch.id)
    const left = await database.asOwner(
      `SELECT 1 FROM batch_row WHERE batch_id = $1
       UNION ALL SELECT 1 FROM stored_file f JOIN batch b ON b.file_id = f.id WHERE b.id = $1`,
      [batch.id],
    )
    expect(left).toEqual([])
    expect((await preview(registrar, { bytes })).earlier).toBeNull()
    const [line] = (await auditOf(database, 'roster.import')).filter(
      ({ facts }) => facts.step === 'discarded',
    )
    expect(line?.subject_id).toBe(batch.id)
    await expectRefusal(submit(registrar, batch.id), 'batch.state')
  })
})

describe('a batch that failed', () => {
  it('before its rows could be shown is discarded with its file', async () => {
    const whole = await rosterOf(newRows(2))
    const batch = await preview(registrar, { bytes: whole.subarray(0, whole.length - 400) })
    expect(batch).toMatchObject({ state: 'failed', failedAt: 'reading' })
    await expectRefusal(discard(approver, batch.id), 'permission.denied')
    await expectRefusal(discard(stranger, batch.id), 'batch.unknown')
    await discard(registrar, batch.id)
    expect(await showBatch(registrar, batch.id)).toMatchObject({ state: 'discarded', failedAt: null })
    expect((await showBatches(registrar, {})).lines.map(({ id }) => id)).not.toContain(batch.id)
    const files = await database.asOwner(
      'SELECT 1 FROM stored_file f JOIN batch b ON b.file_id = f.id WHERE b.id = $1',
      [batch.id],
    )
    expect(files).toEqual([])
    const lines = await auditOf(database, 'roster.import')
    expect(lines.find(({ facts }) => facts.step === 'discarded')).toMatchObject({ subject_id: batch.id })
  })

  it('when its records were to be issued says so and is not discarded', async () => {
    const people = [person(851)]
    await importWorkbook(registrar, { bytes: await rosterOf(people.map((each, at) => rosterRow(each, at))) })
    const bytes = await certificatesOf(people.map((each) => certificateRow(each, 851)))
    const batch = await importWorkbook(registrar, { kind: 'certificate', bytes })
    await database.asOwner(
      `UPDATE batch SET state = 'failed', approved_at = now(), failure_code = 'issue.noKey', failure_facts = '{}'
       WHERE id = $1`,
      [batch.id],
    )
    expect(await showBatch(registrar, batch.id)).toMatchObject({
      state: 'failed',
      failedAt: 'issue',
      failure: { code: 'issue.noKey' },
    })
    await expectRefusal(discard(registrar, batch.id), 'batch.state')
  })
})

describe('a roster that took effect', () => {
  it('is undone within a day: its learners are gone and may be imported again', async () => {
    const bytes = await rosterOf(newRows(3))
    const batch = await importWorkbook(registrar, { bytes })
    expect(batch.undoUntil).toBe(new Date(clock.getTime() + 24 * 3_600_000).toISOString())
    expect(await undo(registrar, batch.id)).toEqual({ removed: 3, kept: 0 })
    expect(await showBatch(registrar, batch.id)).toMatchObject({ state: 'undone', canUndo: false })
    const [line] = await auditOf(database, 'roster.undo')
    expect(line).toMatchObject({ subject_id: batch.id, facts: { removed: 3, kept: 0 } })
    const again = await importWorkbook(registrar, { bytes })
    expect(again).toMatchObject({ state: 'effective', counts: { accepted: 3 } })
    await expectRefusal(undo(registrar, batch.id), 'batch.state')
  })

  it('keeps who has a record or an account by now', async () => {
    const people = [person(801), person(802), person(803)]
    const rows = people.map((each, at) => rosterRow(each, at))
    const batch = await importWorkbook(registrar, { bytes: await rosterOf(rows) })
    const [first, second] = people
    if (!first || !second) throw new Error('three people are needed')
    await importWorkbook(registrar, {
      kind: 'certificate',
      bytes: await certificatesOf([certificateRow(first, 801)]),
    })
    await database.asOwner(
      `INSERT INTO account (user_id, person_id, learner_id, created_at)
       SELECT 'user-802', $1, learner_id, now() FROM enrolment WHERE student_number = $2`,
      [college.registrar, second.studentNumber],
    )
    expect(await undo(registrar, batch.id)).toEqual({ removed: 1, kept: 2 })
    const again = await preview(registrar, { bytes: await rosterOf(rows) })
    expect(await outcomesIn(registrar, again.id)).toMatchObject({
      3: 'unchanged learner.unchanged',
      4: 'unchanged learner.unchanged',
      5: 'accepted',
    })
  })

  it('leaves who is enrolled elsewhere by now the ID number and the identity', async () => {
    const batch = await importWorkbook(registrar, { bytes: await rosterOf(newRows(2)) })
    const [moved] = await database.asOwner<{ learner_id: string }>(
      'SELECT learner_id FROM enrolment WHERE batch_id = $1 ORDER BY student_number LIMIT 1',
      [batch.id],
    )
    await database.asOwner(`UPDATE enrolment SET state = 'transferred-out' WHERE learner_id = $1`, [
      moved?.learner_id,
    ])
    await database.asOwner(
      `INSERT INTO enrolment SELECT (jsonb_populate_record(e, jsonb_build_object('id', $2::uuid, 'batch_id', NULL, 'state', 'enrolled',
         'organisation_id', (SELECT id FROM organisation WHERE slug = 'linxian')))).*
       FROM enrolment e WHERE learner_id = $1`,
      [moved?.learner_id, testId()],
    )
    expect(await undo(registrar, batch.id)).toEqual({ removed: 2, kept: 0 })
    const left = await database.asOwner<{ learner_id: string }>(
      `SELECT l.id AS learner_id FROM learner l JOIN identity_claim c ON c.learner_id = l.id
       WHERE l.registered_in = $1`,
      [batch.id],
    )
    expect(left).toEqual([moved])
  })

  it('is let alone by the door while it is not in effect', async () => {
    const batch = await importWorkbook(registrar, { bytes: await rosterOf(newRows(1)) })
    const of = { organisationId: college.id, batchId: batch.id }
    const through = () =>
      registrar.commit('roster.undo', { subject: { type: 'batch', id: batch.id }, facts: {} }, (trx) =>
        undoRoster(trx, of),
      )
    await database.asOwner(`UPDATE batch SET state = 'submitting' WHERE id = $1`, [batch.id])
    expect(await through()).toEqual({ removed: 0, kept: 1 })
    await database.asOwner(`UPDATE batch SET state = 'effective' WHERE id = $1`, [batch.id])
    expect(await through()).toEqual({ removed: 1, kept: 0 })
  })

  it('is not undone a day later, nor by an approver, nor from another college', async () => {
    const batch = await importWorkbook(registrar, { bytes: await rosterOf(newRows(1)) })
    const before = await fingerprintOf(database)
    await expectRefusal(undo(approver, batch.id), 'permission.denied')
    await expectRefusal(undo(stranger, batch.id), 'batch.unknown')
    clock = new Date(clock.getTime() + 24 * 3_600_000)
    await expectRefusal(undo(registrar, batch.id), 'batch.undoOver')
    expect((await showBatch(registrar, batch.id)).canUndo).toBe(false)
    expect(await fingerprintOf(database)).toBe(before)
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})
