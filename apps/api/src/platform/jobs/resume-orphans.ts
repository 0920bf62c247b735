import { openPool } from '../db/pool.ts'
import { jobSchema } from './schema.ts'

/** Jobs that a killed process left behind go on at once; only for who alone uses the database, since elsewhere another process may be at them. */
export async function resumeOrphans(ownerUrl: string): Promise<number> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    const { rowCount } = await pool.query(
      `UPDATE ${jobSchema}.job SET state = 'retry', start_after = now(), retry_count = retry_count + 1
       WHERE state = 'active'`,
    )
    return rowCount ?? 0
  } finally {
    await pool.end()
  }
}
