import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestBureau } from '../testing/bureau.ts'
import { testId } from '../testing/test-id.ts'

/** A list of programmes that an officer brought and nobody decided on yet. */
export async function bringProgrammes(
  database: TestDatabase,
  { id: bureauId }: TestBureau,
  by: string,
  mark: string,
): Promise<string> {
  const id = testId()
  const entries = [
    { code: `Y${id.slice(-8)}`, name: `${mark}专业`, levels: [], year: 2026, source: `${mark}文件` },
  ]
  await database.asOwner(
    `INSERT INTO programme_list (organisation_id, id, catalogue, file_name, entries, state, requested_by, requested_at)
     VALUES ($1, $2, 'technician', $3, $4, 'open', $5, $6)`,
    [bureauId, id, `${mark}.xlsx`, JSON.stringify(entries), by, new Date('2026-02-20T02:00:00Z')],
  )
  return id
}
