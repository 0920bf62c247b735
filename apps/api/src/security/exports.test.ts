import { buffer } from 'node:stream/consumers'
import { mayDo } from '@jiangji/domain/organisation/may-do'
import { permissions } from '@jiangji/domain/organisation/permission'
import type { Role } from '@jiangji/domain/organisation/role'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHeldRows } from '../features/import/held/held-rows.ts'
import { listBatches, listBatchesBehind } from '../features/import/queries.ts'
import { ActingContext, nobody, type Context } from '../platform/context.ts'
import type { ReadonlyTrx } from '../platform/db/tenant.ts'
import type { TakableList } from '../platform/export/list-workbook.ts'
import type { KeyedPage } from '../platform/export/pages.ts'
import { Refusal } from '../platform/refusal.ts'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { takableLists } from '../takable-lists.ts'
import { auditOf } from '../testing/audit.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { expectRefusal } from '../testing/refusal.ts'
import { makeTarget, type Target } from './target.ts'

let database: TestDatabase
let product: TestProduct
let ours: Target
let theirs: Target

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  ours = await makeTarget(database, product.services.keys, 'ben')
  theirs = await makeTarget(database, product.services.keys, 'ta')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

/** What one batch or one request is named by; the other lists are of the whole college. */
const asked: Readonly<Record<string, (target: Target) => Record<string, string>>> = {
  'approval-rows': ({ submittedBatch: id }) => ({ id }),
  'bulk-records': ({ bulkId: id }) => ({ id }),
  'returned-records': ({ pairBatch: { id } }) => ({ id }),
  'skill-drafts': () => ({ subject: 'major', state: 'draft' }),
}

/** Lists that hold nothing of the target: no record was sent back, schemes and skills are everybody's. */
const withoutMark = new Set(['returned-records', 'schemes', 'skill-drafts', 'keys', 'transfers'])

function readerOf({ permission }: TakableList, home: Target): Context {
  const [role] = permissions[permission].roles as readonly Role[]
  const { college, bureau } = home
  const [organisationId, personId] =
    role === 'bureau'
      ? [bureau.id, bureau.officer]
      : [college.id, role === 'approver' ? college.approver : college.registrar]
  return new ActingContext(product.services, {
    ...nobody,
    userId: 'u',
    personId,
    organisationId,
    roles: role === undefined ? [] : [role],
  })
}

async function textOf(list: TakableList, ctx: Context, inEnglish: boolean): Promise<string> {
  const { body } = await list.take(ctx, asked[list.name]?.(ours) ?? {}, inEnglish)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await buffer(body)).buffer)
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))
}

async function outcomeOf(list: TakableList, ctx: Context): Promise<string> {
  try {
    return await textOf(list, ctx, false)
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code
    throw cause
  }
}

describe.each(takableLists.map((list) => ({ list, name: list.name })))(
  'the workbook of $name',
  ({ list }) => {
    it('holds what its page shows, in both languages, and says in the audit who took it', async () => {
      const reader = readerOf(list, ours)
      const chinese = await textOf(list, reader, false)
      const english = await textOf(list, reader, true)
      expect(chinese).toMatch(/\p{Script=Han}/u)
      expect(english).toMatch(/[A-Z][a-z]/)
      if (!withoutMark.has(list.name)) expect(chinese).toContain(ours.mark)
      expect(chinese).not.toContain(theirs.mark)
      const lines = await auditOf(database, list.permission)
      expect(
        lines.filter(({ subject_type: type, subject_id: id }) => type === 'list' && id === list.name),
      ).toEqual(
        Array.from({ length: 2 }, () =>
          expect.objectContaining({ person_id: reader.personId, organisation_id: reader.organisationId }),
        ),
      )
    })

    it('keeps out who belongs elsewhere and who may not, and writes nothing down for them', async () => {
      const outcome = await outcomeOf(list, readerOf(list, theirs))
      expect(outcome).not.toContain(ours.mark)
      const before = await auditOf(database, list.permission)
      expect(mayDo('learner', list.permission)).toBe(false)
      await expectRefusal(
        list.take(product.asLearner(ours.learner), asked[list.name]?.(ours) ?? {}, false),
        'permission.denied',
      )
      await expectRefusal(
        list.take(product.asNobody(), asked[list.name]?.(ours) ?? {}, false),
        'permission.signIn',
      )
      expect(await auditOf(database, list.permission)).toEqual(before)
    })
  },
)

describe('any list', () => {
  it('goes on behind the last row that was read, in the order of its page, and leaves none out', async () => {
    const { id } = ours.college
    const reader = product.as(ours.college, 'registrar')
    const oneByOne = async <Row>(
      read: (trx: ReadonlyTrx, page: KeyedPage) => Promise<Row[]>,
      keyOf: (row: Row) => string,
    ) => {
      const keys: string[] = []
      for (let after: string | null = null; ;) {
        const page: KeyedPage = { after, limit: 1 }
        const [row] = await reader.read('import.read', (trx) => read(trx, page))
        if (row === undefined) return keys
        keys.push((after = keyOf(row)))
      }
    }
    const walked = await oneByOne(
      (trx, page) => listBatchesBehind(trx, id, {}, page),
      (row) => row.id,
    )
    const listed = await reader.read('import.read', (trx) =>
      listBatches(trx, id, {}, { cursor: 0, limit: 50 }),
    )
    expect(walked).toEqual(listed.map((batch) => batch.id))
    expect(walked.length).toBeGreaterThan(3)
    const placeOf = ({ batchId, position }: { batchId: string; position: number }) => `${batchId} ${position}`
    const held = await reader.read('import.read', (trx) => listHeldRows(trx, id, { after: null, limit: 50 }))
    expect(await oneByOne((trx, page) => listHeldRows(trx, id, page), placeOf)).toEqual(held.map(placeOf))
    expect(held.length).toBeGreaterThan(1)
  })

  it('refuses what is no condition of its page', async () => {
    const named = (name: string) => takableLists.find((list) => list.name === name) ?? takableLists[0]
    for (const [name, query] of [
      ['batches', { state: 'gone' }],
      ['batches', { personId: 'me' }],
      ['approval-rows', {}],
      ['contest-results', { shown: 'all' }],
    ] as const) {
      const list = named(name)
      if (list) await expectRefusal(list.take(readerOf(list, ours), query, false), 'request.malformed')
    }
  })
})
