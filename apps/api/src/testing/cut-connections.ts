import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestDatabase } from '../platform/testing/test-database.ts'

const ours = `datname = current_database() AND usename = current_user AND application_name = 'jiangji'`

/** Ends every connection of the application, as a lost database would; returns how many there were. */
export function cutConnections(database: TestDatabase): Promise<number> {
  return besideApplication(database, async (client) => {
    const { rows } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${ours}`,
    )
    return rows.length
  })
}

/** Waits until the application sleeps in the middle of a statement: a connection cut between two would not be missed. */
export function untilAsleep(database: TestDatabase): Promise<void> {
  return besideApplication(database, async (client) => {
    const asleep = `SELECT FROM pg_stat_activity WHERE ${ours} AND wait_event = 'PgSleep'`
    while ((await client.query(asleep)).rowCount === 0) await pause(20)
  })
}

async function besideApplication<T>({ addresses }: TestDatabase, work: (client: Client) => Promise<T>) {
  const client = new Client({ connectionString: addresses.app, application_name: 'cutting' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
