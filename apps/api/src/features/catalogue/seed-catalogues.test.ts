import { certificateCatalogue } from '@jiangji/domain/certificate/catalogue'
import { programmeCatalogue } from '@jiangji/domain/learner/programme'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import { readIn } from '../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege } from '../../testing/college.ts'
import { seedCatalogues } from './seed-catalogues.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
})
afterAll(() => database.drop())

const count = async (table: string, where = 'true') => {
  const [row] = await database.asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  )
  return row?.count
}

it('loads as many rows as the page of sources names', async () => {
  expect(await count('catalogue_programme')).toBe(1349)
  expect(await count('catalogue_programme', `stage = 'secondary'`)).toBe(358)
  expect(await count('catalogue_certificate')).toBe(187)
  expect(await count('catalogue_certificate', `status = 'sourced'`)).toBe(74)
  expect(await count('catalogue_occupation')).toBe(1639)
  expect(await count('certificate_scheme')).toBe(4)
  expect(await count('certificate_scheme', `source = '' OR source_year NOT BETWEEN 2010 AND 2026`)).toBe(0)
  expect(await count('catalogue_contest')).toBe(157)
  expect(await count('catalogue_contest', `status = 'sourced'`)).toBe(91)
})

it('states the source and the year of each row, and the awarding body of each sourced certificate', async () => {
  for (const table of [
    'catalogue_programme',
    'catalogue_certificate',
    'catalogue_contest',
    'catalogue_occupation',
  ])
    expect(await count(table, `source = '' OR year NOT BETWEEN 2018 AND 2026`)).toBe(0)
  expect(await count('catalogue_certificate', `status = 'sourced' AND awarding_body = ''`)).toBe(0)
  expect(await count('catalogue_certificate', `status NOT IN ('sourced', 'draft')`)).toBe(0)
})

it('finds a certificate of the table in any spelling', async () => {
  const rows = await database.asOwner<{ code: string; name: string; awardingBody: string }>(
    `SELECT code, name, awarding_body AS "awardingBody" FROM catalogue_certificate WHERE status = 'sourced'`,
  )
  const [found] = certificateCatalogue(rows).find('建筑信息模型(BIM)职业技能等级证书')
  expect(found?.code).toBe('X001')
})

it('adds nothing when run again, and leaves what people changed', async () => {
  await database.asOwner(`UPDATE catalogue_contest SET status = 'draft' WHERE code = 'ZZ001'`)
  await seedCatalogues(database.addresses.owner)
  expect(await count('catalogue_contest')).toBe(157)
  expect(await count('catalogue_contest', `code = 'ZZ001' AND status = 'draft'`)).toBe(1)
})

it('gives a school the programmes of its own stage first, also as what a wrong name may mean', async () => {
  const college = await foundCollege(database, { slug: 'zhongzhi', name: '演示职业中专' })
  const { programmes } = await readIn(database.db, { organisationId: college.id }, (trx) =>
    loadCatalogues(trx, ['programmes']),
  )
  expect(programmes).toHaveLength(1349)
  expect(programmes.slice(0, 358).every(({ stage }) => stage === 'secondary')).toBe(true)
  expect(programmeCatalogue(programmes).nearest('机电技术')?.name).toBe('机电技术应用')
})
