import { platformOrganisation } from '../platform/context.ts'
import { openPool } from '../platform/db/pool.ts'

/** Whether anybody could sign in or issue anything here yet. */
export async function hasOrganisation(ownerUrl: string): Promise<boolean> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    const { rowCount } = await pool.query('SELECT FROM organisation WHERE id <> $1 LIMIT 1', [
      platformOrganisation,
    ])
    return rowCount !== 0
  } finally {
    await pool.end()
  }
}
