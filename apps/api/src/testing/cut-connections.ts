import { Client } from 'pg'
import type { TestDatabase } from '../platform/testing/test-database.ts'

/** Ends every connection of the application, as a lost database would; returns how many there were. */
export async function cutConnections({ addresses }: TestDatabase): Promise<number> {
  const client = new Client({ connectionString: addresses.app, application_name: 'cutting' })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND application_name = 'jiangji'`,
    )
    return rows.length
  } finally {
    await client.end()
  }
}
