import type { TestDatabase } from '../platform/testing/test-database.ts'
import { testId } from '../testing/test-id.ts'

/** A link that nobody looked at yet; it is everybody's, and bears no mark. */
export async function draftLink(database: TestDatabase): Promise<string> {
  const code = `M${testId().slice(-10)}`
  const key = `${code} 6-18-01-01`
  await database.asOwner(
    `INSERT INTO skill_link (origin, from_code, to_code, key, from_name, to_name, basis)
     VALUES ('major', $1, '6-18-01-01', $2, '演示专业', '车工', '演示')`,
    [code, key],
  )
  return key
}
