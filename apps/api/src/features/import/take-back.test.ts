import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { forgetAndRead } from './columns/forget.ts'
import { readBatch } from './reading/read-batch.ts'
import { remap } from './remap.ts'
import { discard, showBatch, showBatches, showUploaders, submit } from './service.ts'
import { certificatesOf, importWorkbook, preview, rosterOf, settled } from './testing/desk.ts'
import { people } from './testing/people.ts'
import { certificateRow, rosterHeader, rosterRow } from './testing/workbook.ts'
import { withdraw } from './withdraw.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let registrar: Context
let colleague: Context
let approver: Context
const everyone = people(6)

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => new Date('2026-03-02T01:00:00Z') })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const second = await employ(database, college.id, 'registrar', '演示同事')
  registrar = product.as(college, 'registrar')
  colleague = product.asPerson(college, second, ['registrar'])
  approver = product.as(college, 'approver')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const roster = () => rosterOf(everyone.map((each, at) => rosterRow(each, at)))
const certificates = () => certificatesOf(everyone.map((each, at) => certificateRow(each, at)))

async function counted(batchId: string) {
  const [counts] = await database.asOwner(
    `SELECT (SELECT count(*)::int FROM record WHERE batch_id = $1) AS records,
       (SELECT count(*)::int FROM certificate_number_claim) AS claims,
       (SELECT count(*)::int FROM learner) AS learners,
       (SELECT count(*)::int FROM identity_claim) AS identities`,
    [batchId],
  )
  return counts
}

describe('what was submitted', () => {
  it('as a roster is stopped in the middle, and nobody of it stays enrolled', async () => {
    const { id } = await importWorkbook(registrar, { bytes: await roster() })
    await database.asOwner(`UPDATE batch SET state = 'submitting', finished_at = NULL WHERE id = $1`, [id])
    expect(await showBatch(registrar, id)).toMatchObject({ canWithdraw: true })
    expect(await withdraw(registrar, id)).toEqual({ removed: 6 })
    expect(await counted(id)).toMatchObject({ learners: 0, identities: 0 })
    expect(await showBatch(registrar, id)).toMatchObject({ state: 'preview', counts: { accepted: 6 } })
    await submit(registrar, id)
    expect(await settled(registrar, id)).toMatchObject({ state: 'effective', counts: { accepted: 6 } })
  })

  it('as records is taken back by who submitted it: no record, no claimed number, the rows in their preview', async () => {
    const { id } = await importWorkbook(registrar, { kind: 'certificate', bytes: await certificates() })
    expect(await counted(id)).toMatchObject({ records: 6, claims: 6 })
    expect(await showBatch(colleague, id)).toMatchObject({ state: 'submitted', canWithdraw: false })
    const before = await fingerprintOf(database)
    await expectRefusal(withdraw(colleague, id), 'batch.notYours')
    await expectRefusal(withdraw(approver, id), 'permission.denied')
    expect(await fingerprintOf(database)).toBe(before)

    expect(await withdraw(registrar, id)).toEqual({ removed: 6 })
    expect(await counted(id)).toMatchObject({ records: 0, claims: 0 })
    expect((await auditOf(database, 'record.withdraw'))[0]).toMatchObject({
      subject_id: id,
      person_id: college.registrar,
      facts: { step: 'withdrawn', removed: 6 },
    })
    await submit(registrar, id)
    const { steps, state } = await settled(registrar, id)
    expect(state).toBe('submitted')
    expect(steps.map(({ step, by }) => `${step} ${by}`)).toEqual([
      'uploaded 演示经办',
      'submitted 演示经办',
      'withdrawn 演示经办',
      'submitted 演示经办',
    ])
    expect(await counted(id)).toMatchObject({ records: 6, claims: 6 })
    await database.asOwner(`UPDATE batch SET state = 'issuing', approved_at = now() WHERE id = $1`, [id])
    await expectRefusal(withdraw(registrar, id), 'batch.state')
    expect(await showBatch(registrar, id)).toMatchObject({ canWithdraw: false })
  })
})

describe('a reading', () => {
  it('is stopped at any moment and writes nothing more', async () => {
    const { id } = await preview(registrar, { bytes: await roster() })
    await database.asOwner(`UPDATE batch SET state = 'reading' WHERE id = $1`, [id])
    await discard(registrar, id)
    await readBatch(registrar, id)
    const left = await database.asOwner('SELECT 1 FROM batch_row WHERE batch_id = $1', [id])
    expect([(await showBatch(registrar, id)).state, left]).toEqual(['discarded', []])
  })
})

describe('columns that a person mapped', () => {
  const odd = rosterHeader.map((header) => (header === '姓名' ? '小朋友叫什么' : header))
  const nameIndex = rosterHeader.indexOf('姓名')
  const oddRoster = async () => ({
    bytes: await rosterOf(
      everyone.map((each, at) => rosterRow(each, at)),
      odd,
    ),
  })

  it('are read so by the whole college the next time, until that is forgotten', async () => {
    const first = await preview(registrar, await oddRoster())
    await remap(registrar, { id: first.id, columns: [{ index: nameIndex, field: 'name' }] })
    expect((await settled(registrar, first.id)).counts.unchanged).toBe(6)
    const second = await preview(colleague, await oddRoster())
    expect(second).toMatchObject({
      missingFields: [],
      remembered: ['小朋友叫什么'],
      counts: { unchanged: 6 },
    })
    await expectRefusal(forgetAndRead(approver, second.id), 'permission.denied')
    await forgetAndRead(colleague, second.id)
    expect(await settled(colleague, second.id)).toMatchObject({ missingFields: ['name'], remembered: [] })
    expect((await preview(registrar, await oddRoster())).missingFields).toEqual(['name'])
    const [line] = (await auditOf(database, 'roster.import')).filter(
      ({ facts }) => facts.step === 'columns-forgotten',
    )
    expect(line?.facts).toEqual({ step: 'columns-forgotten', columns: 1 })
  })

  it('are kept for their own kind and college', async () => {
    const [kept] = await database.asOwner('SELECT count(*)::int AS count FROM column_choice')
    expect(kept).toEqual({ count: 0 })
  })
})

describe('the list of workbooks', () => {
  it('is narrowed to a kind, to states and to a person', async () => {
    const all = (await showBatches(registrar, {})).lines
    const kinds = (await showBatches(registrar, { kind: 'certificate' })).lines
    expect(kinds.map(({ id }) => id)).toEqual(
      all.filter(({ kind }) => kind === 'certificate').map(({ id }) => id),
    )
    const discarded = (await showBatches(registrar, { states: ['discarded'] })).lines
    expect(discarded.map(({ state }) => state)).toEqual(['discarded'])
    const people = await showUploaders(registrar)
    expect(people.map(({ name }) => name)).toEqual(['演示同事', '演示经办'])
    const hers = await showBatches(registrar, { personId: people[0]?.id })
    expect(hers.lines.map(({ createdBy }) => createdBy)).toEqual(['演示同事'])
  })

  it('goes on beyond its first page', async () => {
    await database.asOwner(
      `INSERT INTO batch (organisation_id, id, kind, source, state, created_by, created_at)
       SELECT $1, gen_random_uuid(), 'course', 'workbook', 'undone', $2, now() FROM generate_series(1, 60)`,
      [college.id, college.registrar],
    )
    const first = await showBatches(registrar, { kind: 'course' })
    expect([first.lines.length, first.next]).toEqual([50, 50])
    const rest = await showBatches(registrar, { kind: 'course', cursor: 50 })
    expect([rest.lines.length, rest.next]).toEqual([10, null])
    expect(new Set([...first.lines, ...rest.lines].map(({ id }) => id)).size).toBe(60)
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})
