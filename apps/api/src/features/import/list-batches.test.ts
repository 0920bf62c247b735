import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { testId } from '../../testing/test-id.ts'
import { showBatch, showBatches } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function batchFrom(source: string): Promise<string> {
  const id = testId()
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, state, total_rows, accepted_rows, created_by, created_at)
     VALUES ($1, $2, 'certificate', $3, 'preview', 1, 1, $4, $5)`,
    [college.id, id, source, college.registrar, new Date('2026-02-20T02:00:00Z')],
  )
  return id
}

it('the workbooks of a college and of its demo are listed and opened, records by form are not', async () => {
  const [workbook, demo, form] = [
    await batchFrom('workbook'),
    await batchFrom('demo'),
    await batchFrom('form'),
  ]
  const registrar = product.as(college, 'registrar')
  const listed = (await showBatches(registrar, {})).lines
  expect(listed.map(({ id }) => id).toSorted()).toEqual([workbook, demo].toSorted())
  expect(await showBatch(registrar, demo)).toMatchObject({ id: demo, headerRow: null })
  await expectRefusal(showBatch(registrar, form), 'batch.unknown')
})
