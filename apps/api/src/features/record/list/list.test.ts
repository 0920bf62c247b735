import { buffer } from 'node:stream/consumers'
import { everyRecord, recordFilterSchema, recordSorts } from '@jiangji/domain/record/list-filter'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTenant } from '../../../platform/db/tenant.ts'
import { cellsIn } from '../../../platform/files/testing/read-all.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { auditOf } from '../../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../../testing/college.ts'
import { enrol, type TestLearner } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { certificates, submitBatch } from '../../../testing/submitted-batch.ts'
import { recordsWorkbook } from './workbook.ts'
import { issuedOrNever, numberOrNone, writePlace } from './order.ts'
import { findRecords, type RecordSearch } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learners: TestLearner[]
let batchId: string
let numbers: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  learners = [
    await enrol(database, college, { name: '演示丙', studentNumber: 'D24003', className: '一班' }),
    await enrol(database, college, { name: '演示甲', studentNumber: 'D24001', className: '二班' }),
    await enrol(database, college, { name: '阿依古丽·买买提', studentNumber: 'D24002', className: '一班' }),
  ]
  const dates = [
    '2025-06-20',
    '2024-01-05',
    '2025-06-20',
    '2026-03-01',
    '2023-07-07',
    '2025-06-20',
    '2024-01-05',
  ]
  const claims = dates.flatMap((issuedOn) => certificates(1, { issuedOn }))
  numbers = claims.map(({ number }) => number ?? '')
  const batch = await submitBatch(database, college, learners, {
    claims,
    marks: (at) => (at === 0 ? ['backDated'] : []),
  })
  batchId = batch.id
  await database.asOwner(`UPDATE record SET state = 'issued', valid_to = '2027-01-31' WHERE id = $1`, [
    batch.recordIds[3],
  ])
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const find = (search: Partial<RecordSearch> = {}, home = college) =>
  findRecords(product.as(home, 'registrar'), { cursor: null, limit: 50, ...search })
const found = async (search: Partial<RecordSearch>) => (await find(search)).rows.length

describe('a list of records', () => {
  it.each(
    recordSorts.flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => ({ sort, order: direction })),
    ),
  )('in the order $sort $order comes page by page, each record once', async (order) => {
    const all = (await find(order)).rows.map(({ recordId }) => recordId)
    const paged: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof find>> = await find({ ...order, cursor, limit: 2 })
      paged.push(...page.rows.map(({ recordId }) => recordId))
      cursor = page.next
    } while (cursor !== null)
    expect(paged).toEqual(all)
    expect(new Set(all).size).toBe(7)
  })

  it('goes by what it says it goes by', async () => {
    const dates = (await find({ sort: 'issuedOn', order: 'asc' })).rows.map(({ issuedOn }) => issuedOn)
    expect(dates).toEqual(dates.toSorted())
    const students = (await find({ sort: 'studentNumber', order: 'desc' })).rows
    expect(students.map(({ studentNumber }) => studentNumber)).toEqual(
      students
        .map(({ studentNumber }) => studentNumber)
        .toSorted()
        .toReversed(),
    )
    const named = (await find({ sort: 'name', order: 'asc' })).rows.map(({ name }) => name)
    expect(named.indexOf('演示丙')).toBe(named.lastIndexOf('演示丙') - 2)
  })

  it.each([
    [{ kind: 'certificate' }, 7],
    [{ kind: 'course' }, 0],
    [{ state: 'issued' }, 1],
    [{ state: 'submitted', className: '一班' }, 4],
    [{ className: '二班' }, 2],
    [{ mark: 'backDated' }, 1],
    [{ from: '2025-01-01', to: '2025-12-31' }, 3],
    [{ endsFrom: '2027-01-01', endsTo: '2027-01-31' }, 1],
    [{ level: 'intermediate' }, 7],
    [{ scheme: 'x', programme: '没有这个专业' }, 0],
    [{ search: '阿依古丽' }, 2],
    [{ search: 'd24 001' }, 2],
    [{ search: '没有这个人' }, 0],
    [{ search: '%' }, 0],
  ] satisfies [Partial<RecordSearch>, number][])('narrowed to %o holds %i', async (filter, count) => {
    expect(await found(filter)).toBe(count)
  })

  it('finds a number by its beginning, and a batch', async () => {
    expect(await found({ search: numbers[4]?.toLowerCase() ?? '' })).toBe(1)
    expect(await found({ batchId })).toBe(7)
  })

  it('looks a number up, and goes on behind a page, by an index whatever the wall holds back', async () => {
    const plan = await inTenant(database.db, { organisationId: college.id }, async (trx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(trx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT id FROM record
        WHERE organisation_id = ${college.id}::uuid AND ${numberOrNone} >= 'A'
        UNION ALL SELECT id FROM record WHERE organisation_id = ${college.id}::uuid AND
          (${issuedOrNever}, record.id) > ('2024-01-01'::date, ${batchId}::uuid)`.execute(trx)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index Cond: .*number IS NULL.* >= 'A'/)
    expect(plan).toMatch(/Index Cond: .*ROW\(.*issued_on IS NULL.* > ROW/)
  })

  it('follows a learner who changed her name', async () => {
    await database.asOwner(`UPDATE learner SET name = '演示丁' WHERE id = $1`, [learners[0]?.id])
    expect(await found({ search: '演示丁' })).toBe(3)
    expect(await found({ search: '演示丙' })).toBe(0)
  })

  it('is the college’s own, and a cursor of somebody else’s making is refused', async () => {
    expect((await find({}, other)).rows).toEqual([])
    for (const cursor of ['', 'x', writePlace(['1', 'a']), writePlace([`'; DROP TABLE record`])])
      await expectRefusal(find({ cursor }), 'request.malformed')
    const [learner] = learners
    if (!learner) throw new Error('nobody is enrolled')
    const asked = findRecords(product.asLearner(learner), { cursor: null, limit: 1 })
    await expectRefusal(asked, 'permission.denied')
  })
})

describe('the workbook of a list', () => {
  it('holds the rows of the list in its order, and who took it is written down first', async () => {
    const filter = recordFilterSchema.parse({ className: '一班', sort: 'issuedOn', order: 'asc' })
    const { fileName, body } = await recordsWorkbook.take(product.as(college, 'registrar'), filter, false)
    expect(fileName).toBe('档案记录.xlsx')
    const [header, ...rows] = await cellsIn(await buffer(body))
    expect(header?.slice(0, 3)).toEqual(['姓名', '学号', '班级'])
    const listed = (await find(filter)).rows
    expect(rows.map((row) => [row[0], row[9]])).toEqual(
      listed.map(({ name, issuedOn }) => [name, { date: issuedOn }]),
    )
    expect((await auditOf(database, 'record.export'))[0]).toMatchObject({
      subject_id: 'records',
      facts: { className: '一班', sort: 'issuedOn', order: 'asc' },
    })
  })

  it('is refused to a learner, and nothing is written down', async () => {
    const [learner] = learners
    if (!learner) throw new Error('nobody is enrolled')
    const before = (await auditOf(database, 'record.export')).length
    await expectRefusal(
      recordsWorkbook.take(product.asLearner(learner), everyRecord, false),
      'permission.denied',
    )
    expect(await auditOf(database, 'record.export')).toHaveLength(before)
  })
})
