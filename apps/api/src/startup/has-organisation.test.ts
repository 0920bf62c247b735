import { expect, test } from 'vitest'
import { createTestDatabase } from '../platform/testing/test-database.ts'
import { foundCollege } from '../testing/college.ts'
import { hasOrganisation } from './has-organisation.ts'

test('a database of one’s own is empty until a school is founded', async () => {
  const database = await createTestDatabase()
  expect(await hasOrganisation(database.addresses.owner)).toBe(false)
  await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  expect(await hasOrganisation(database.addresses.owner)).toBe(true)
  await database.drop()
})
