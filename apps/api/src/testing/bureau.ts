import type { Context } from '../platform/context.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { employ, founded } from './college.ts'
import type { TestProduct } from './product.ts'
import { testId } from './test-id.ts'

export interface TestBureau {
  id: string
  officer: string
  second: string
}

/** A bureau that oversees the schools of a division, with two officers. */
export async function foundBureau(
  database: TestDatabase,
  { slug, division }: { slug: string; division: string },
): Promise<TestBureau> {
  const id = testId()
  await database.asOwner(
    `INSERT INTO organisation (id, slug, name, kind, division_code, is_demo, created_at)
     VALUES ($1, $2, '演示教育局', 'bureau', $3, true, $4)`,
    [id, slug, division, founded],
  )
  const officer = await employ(database, id, 'bureau', '演示科员')
  const second = await employ(database, id, 'bureau', '演示科长')
  return { id, officer, second }
}

export function asOfficer(product: TestProduct, { id }: TestBureau, personId: string): Context {
  return product.asPerson({ id }, personId, ['bureau'])
}
