import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { speak } from './returning/spoken-finding.ts'
import { showRows, submit } from './service.ts'
import { preview, settled } from './testing/desk.ts'

const samples = resolve(import.meta.dirname, '../../../../../../shared/samples')
const present = existsSync(resolve(samples, 'expected.json'))
const withoutSamples = 'needs the folder of samples beside the repository'

const expectations = z.object({
  asOf: z.iso.date(),
  files: z.record(
    z.string(),
    z.object({
      kind: z.string(),
      headerRow: z.number(),
      dataRows: z.number(),
      notes: z.array(z.object({ row: z.number(), column: z.string(), outcome: z.string() })),
    }),
  ),
})

it('the samples are there when everything is checked', () => {
  expect(present || process.env.CI === undefined, withoutSamples).toBe(true)
})

describe.skipIf(!present)(`the samples through the whole product (${withoutSamples})`, () => {
  let database: TestDatabase
  let product: TestProduct
  let registrar: Context
  const { asOf, files } = present
    ? expectations.parse(JSON.parse(readFileSync(resolve(samples, 'expected.json'), 'utf8')))
    : { asOf: '', files: {} }

  beforeAll(async () => {
    database = await createTestDatabase()
    await seedCatalogues(database.addresses.owner)
    product = await startProduct(database, { now: () => new Date(`${asOf}T04:00:00Z`) })
    const college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
    registrar = product.as(college, 'registrar')
  })
  afterAll(async () => {
    await product.close()
    await database.drop()
  })

  it.each(['roster', 'certificate', 'placement', 'course'])(
    '%s: preview, submit, and the outcome of every row',
    async (kind) => {
      const [fileName, expected] = Object.entries(files).find(([, file]) => file.kind === kind) ?? []
      if (!fileName || !expected) throw new Error(`no sample of a ${kind} workbook`)
      const bytes = readFileSync(resolve(samples, fileName))
      const batch = await preview(registrar, { kind, fileName, bytes })
      expect(batch).toMatchObject({ headerRow: expected.headerRow, counts: { total: expected.dataRows } })
      const { rows } = await showRows(registrar, { id: batch.id, cursor: 0, limit: 5000 })
      const noted = rows.filter(({ outcome }) => outcome !== 'accepted')
      expect(
        noted.map(({ row, outcome, findings }) => ({
          row,
          outcome,
          column: findings.map(({ column }) => column).join('、'),
        })),
      ).toEqual(expected.notes.map(({ row, outcome, column }) => ({ row, outcome, column })))
      const sentences = noted.flatMap(({ findings }) =>
        findings.flatMap((finding) => [speak(zhCN, finding), speak(en, finding)]),
      )
      expect(sentences.every(({ problem, mend }) => problem.length > 2 && mend.length > 2)).toBe(true)
      const { accepted, warned } = batch.counts
      await submit(registrar, batch.id)
      const ended = await settled(registrar, batch.id)
      expect(ended.counts).toEqual(batch.counts)
      const table = kind === 'roster' ? 'enrolment' : 'record'
      const [made] = await database.asOwner<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table} WHERE batch_id = $1`,
        [batch.id],
      )
      expect(made?.count).toBe(accepted + warned)
    },
  )
})
