import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import type { TestDatabase } from '../platform/testing/test-database.ts'

/** Until somebody waits for the end of a client's transaction. */
export async function somebodyWaits(database: TestDatabase, client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::xid::text AS id')
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = await database.asOwner(
      `SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid' AND transactionid::text = $1`,
      [rows[0]?.id],
    )
    if (waiting.length > 0) return
    await pause(50)
  }
  throw new Error('nobody waits for the end of the transaction')
}
