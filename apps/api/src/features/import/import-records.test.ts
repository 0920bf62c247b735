import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approve, giveBack } from '../approval/service.ts'
import { approveChange, requestChange } from '../change/service.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { submit } from './service.ts'
import { certificatesOf, importWorkbook, outcomesIn, preview, rosterOf, settled } from './testing/desk.ts'
import { person } from './testing/people.ts'
import { certificateRow, rosterRow, workbook } from './testing/workbook.ts'
import { upload } from './uploading/upload.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let registrar: Context
const people = Array.from({ length: 12 }, (_, at) => person(at + 1))
const rows = people.map((each, at) => certificateRow(each, at))
const kind = 'certificate'

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  registrar = product.as(college, 'registrar')
  await importWorkbook(registrar, { bytes: await rosterOf(people.map((each, at) => rosterRow(each, at))) })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

describe('a workbook of certificates', () => {
  it('becomes records that wait for another person, with what made them unusual', async () => {
    const stranger = person(700)
    const bytes = await certificatesOf([
      ...rows.slice(0, 2),
      certificateRow(stranger, 700),
      certificateRow(people[2] ?? stranger, 2, { 发证日期: '2025-06' }),
      certificateRow(people[3] ?? stranger, 3, { 发证日期: '2024-01-10' }),
    ])
    const shown = await preview(registrar, { kind, fileName: '证书.xlsx', bytes })
    expect(await outcomesIn(registrar, shown.id)).toEqual({
      2: 'accepted',
      3: 'accepted',
      4: 'rejected holder.unknown',
      5: 'held issuedOn.noDay',
      6: 'warned issuedOn.beforeEnrolment',
    })
    await submit(registrar, shown.id)
    const batch = await settled(registrar, shown.id)
    expect(batch).toMatchObject({ kind, state: 'submitted', canUndo: false, undoUntil: null })
    const records = await recordsOf(batch.id)
    expect(records).toMatchObject([
      {
        name: people[0]?.name,
        state: 'submitted',
        assurance: 'college-attested',
        scheme: 'x',
        level: 'elementary',
        number: 'T2025000000',
        issued_on: '2025-06-20',
        marks: [],
        created_by: college.registrar,
      },
      { number: 'T2025000001', marks: [] },
      { number: 'T2025000003', marks: ['backDated', 'warned'] },
    ])
    expect(records[0]?.claimed).toBe(records[0]?.id)
    const [line] = await auditOf(database, 'record.submit')
    expect(line).toMatchObject({ person_id: college.registrar, facts: { step: 'submitted' } })
  })

  it('is issued once, however often the same file comes', async () => {
    const bytes = await certificatesOf(rows.slice(4, 7))
    const first = await importWorkbook(registrar, { kind, bytes })
    const waiting = await preview(registrar, { kind, bytes })
    expect(waiting.earlier?.batchId).toBe(first.id)
    expect(waiting.counts).toMatchObject({ unchanged: 3, accepted: 0 })
    await approve(product.as(college, 'approver'), first.id)
    expect(await batchEnds(database, first.id)).toMatchObject({ state: 'issued', credentials: 3 })
    const again = await preview(registrar, { kind, bytes: await certificatesOf(rows.slice(4, 8)) })
    expect(again.counts).toMatchObject({ unchanged: 3, accepted: 1 })
  })

  it('may come again after it was returned, corrected or not', async () => {
    const bytes = await certificatesOf(rows.slice(8, 10))
    const first = await importWorkbook(registrar, { kind, bytes })
    await giveBack(product.as(college, 'approver'), { id: first.id, reason: '扫描件不清楚' })
    const again = await importWorkbook(registrar, { kind, bytes })
    expect(again).toMatchObject({ state: 'submitted', counts: { accepted: 2 } })
    expect(await recordsOf(again.id)).toHaveLength(2)
  })

  it('may still name a learner as she was called, and is told her present name', async () => {
    const [renamed] = people
    if (!renamed) throw new Error('a learner is needed')
    await database.asOwner(`UPDATE learner SET former_names = ARRAY['演示旧名'] WHERE name = $1`, [
      renamed.name,
    ])
    const rowOf = (name: string) => certificateRow({ ...renamed, name }, 600)
    const [old, wrong] = [
      await certificatesOf([rowOf('演示旧名')]),
      await certificatesOf([rowOf('演示别名')]),
    ]
    const refused = await preview(registrar, { kind, bytes: wrong })
    expect(await outcomesIn(registrar, refused.id)).toEqual({ 2: 'rejected holder.otherName' })
    const taken = await importWorkbook(registrar, { kind, bytes: old })
    expect(await outcomesIn(registrar, taken.id)).toEqual({ 2: 'warned holder.formerName' })
    expect(await recordsOf(taken.id)).toMatchObject([{ name: renamed.name, state: 'submitted' }])
  })

  it('gives back what another workbook claimed between preview and submit', async () => {
    const [ten, eleven] = [people[10], people[11]]
    if (!ten || !eleven) throw new Error('twelve people are needed')
    const mine = certificateRow(ten, 10)
    const contested = certificateRow(eleven, 999)
    const waiting = await preview(registrar, { kind, bytes: await certificatesOf([mine, contested]) })
    expect(waiting.counts.accepted).toBe(2)
    const othersClaim = certificateRow(ten, 999)
    await importWorkbook(registrar, { kind, bytes: await certificatesOf([mine, othersClaim]) })
    await submit(registrar, waiting.id)
    const ended = await settled(registrar, waiting.id)
    expect(ended.state).toBe('preview')
    expect(await outcomesIn(registrar, waiting.id)).toEqual({
      2: 'unchanged certificate.known',
      3: 'rejected number.taken',
    })
    expect(await recordsOf(waiting.id)).toEqual([])
  })

  it('of marks counts a course once for each learner, and takes another score for no new record', async () => {
    const [one, two] = [people[0], people[1]]
    if (!one || !two) throw new Error('twelve people are needed')
    const marks = (score: number) =>
      workbook({
        rows: [
          ['姓名', '身份证号', '课程名称', '学年学期', '成绩'],
          ...[one, two].map(({ name, id }) => [name, id, '电工基础', '2025-2026-1', score]),
        ],
      })
    const first = await importWorkbook(registrar, { kind: 'course', bytes: await marks(88) })
    expect(first).toMatchObject({ state: 'submitted', counts: { accepted: 2 } })
    expect(await recordsOf(first.id)).toMatchObject([{ assurance: 'awarding-body' }, {}])
    const again = await preview(registrar, { kind: 'course', bytes: await marks(88) })
    expect(again.counts).toMatchObject({ unchanged: 2, accepted: 0 })
    const other = await preview(registrar, { kind: 'course', bytes: await marks(90) })
    expect(await outcomesIn(registrar, other.id)).toEqual({
      2: 'rejected record.taken',
      3: 'rejected record.taken',
    })
    await giveBack(product.as(college, 'approver'), { id: first.id, reason: '成绩要重新核对' })
    const corrected = await preview(registrar, { kind: 'course', bytes: await marks(91) })
    expect(corrected.counts).toMatchObject({ accepted: 2 })
  })

  it.each([
    ['wrong-holder', 'accepted'],
    ['entered-in-error', 'accepted'],
    ['fraud', 'rejected number.taken'],
  ] as const)('finds the number of a record revoked as %s %s', async (reason, outcome) => {
    const [wrong, right] = [people[5], people[11]]
    if (!wrong || !right) throw new Error('twelve people are needed')
    const number = `T2025-${reason}`.toUpperCase()
    const rowOf = (holder: typeof wrong) => certificateRow(holder, 5, { 证书编号: number })
    const first = await importWorkbook(registrar, { kind, bytes: await certificatesOf([rowOf(wrong)]) })
    const approver = product.as(college, 'approver')
    await approve(approver, first.id)
    await batchEnds(database, first.id)
    const [record] = await recordsOf(first.id)
    if (!record) throw new Error('nothing was issued')
    const asked = {
      act: 'revoke',
      learnerId: String(record['learner_id']),
      recordId: record.id,
      reason,
      note: null,
    } as const
    const bytes = await certificatesOf([rowOf(right)])
    expect(await outcomesIn(registrar, (await preview(registrar, { kind, bytes })).id)).toEqual({
      2: 'rejected number.taken',
    })
    await approveChange(approver, (await requestChange(registrar, asked)).id)
    const waiting = await preview(registrar, { kind, bytes })
    expect(await outcomesIn(registrar, waiting.id)).toEqual({ 2: outcome })
    if (outcome !== 'accepted') return
    await submit(registrar, waiting.id)
    await settled(registrar, waiting.id)
    expect(await recordsOf(waiting.id)).toMatchObject([{ name: right.name, number, state: 'submitted' }])
  })

  it('says at once what is too long to be kept, and takes the other rows', async () => {
    const bytes = await certificatesOf([
      certificateRow(people[0] ?? person(1), 50),
      certificateRow(people[1] ?? person(2), 51, { 证书编号: 'T'.repeat(61) }),
      certificateRow(people[2] ?? person(3), 52, { 考核站点: '站'.repeat(121) }),
      certificateRow(people[3] ?? person(4), 53, { 培训评价组织: '组'.repeat(32_000) }),
    ])
    const ended = await importWorkbook(registrar, { kind, bytes })
    expect(ended).toMatchObject({ state: 'submitted', counts: { accepted: 1, rejected: 3 } })
    expect(await outcomesIn(registrar, ended.id)).toEqual({
      2: 'accepted',
      3: 'rejected cell.tooLong',
      4: 'rejected cell.tooLong',
      5: 'rejected cell.tooLong awardingBody.differs',
    })
  })

  it('gives back a row whose claims the kind has come to refuse since its preview', async () => {
    const bytes = await certificatesOf([60, 61].map((at) => certificateRow(people[0] ?? person(1), at)))
    const waiting = await preview(registrar, { kind, bytes })
    const { keys } = product.services
    const place = `batch-row:${waiting.id}`
    const [stored] = await database.asOwner<{ sealed: Buffer }>(
      'SELECT sealed FROM batch_row WHERE batch_id = $1 AND position = 1',
      [waiting.id],
    )
    if (!stored) throw new Error('the second row is stored')
    const payload = keys.open(stored.sealed, place).replace('T2025000061', 'T'.repeat(61))
    await database.asOwner('UPDATE batch_row SET sealed = $2 WHERE batch_id = $1 AND position = 1', [
      waiting.id,
      keys.seal(payload, place),
    ])
    await submit(registrar, waiting.id)
    expect(await settled(registrar, waiting.id)).toMatchObject({
      state: 'submitted',
      counts: { accepted: 1, rejected: 1 },
    })
    expect(await outcomesIn(registrar, waiting.id)).toEqual({ 2: 'accepted', 3: 'rejected cell.refused' })
  })

  it('is uploaded and submitted by the registrar, not by the approver', async () => {
    const bytes = await certificatesOf(rows.slice(0, 1))
    const waiting = await preview(registrar, { kind, bytes })
    const approver = product.as(college, 'approver')
    await expectRefusal(upload(approver, { kind, fileName: '证书.xlsx', bytes }), 'permission.denied')
    await expectRefusal(submit(approver, waiting.id), 'permission.denied')
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})

interface StoredRecord {
  id: string
  name: string
  claimed: string
  [column: string]: unknown
}

function recordsOf(batchId: string): Promise<StoredRecord[]> {
  return database.asOwner<StoredRecord>(
    `SELECT r.*, r.issued_on::text AS issued_on, l.name, c.record_id AS claimed
     FROM record r JOIN learner l ON l.id = r.learner_id
     LEFT JOIN certificate_number_claim c ON c.record_id = r.id
     WHERE r.batch_id = $1 ORDER BY r.number`,
    [batchId],
  )
}
