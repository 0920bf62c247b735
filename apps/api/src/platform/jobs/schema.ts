import { PgBoss } from 'pg-boss'
import { openPool } from '../db/pool.ts'
import { jobNames } from './queue.ts'

export const jobSchema = 'jobs'

const restartAfterSeconds = 30
const longestRunSeconds = 4 * 3600
/** A job that keeps failing is tried for days, ever more slowly: a batch is never left half-way for good. */
const retries = { retryLimit: 2000, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 }

// pg-boss makes and changes its own tables, so the owner runs it once before the application uses it.
export async function ensureJobSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobSchema,
    supervise: false,
    schedule: false,
    max: 1,
  })
  boss.on('error', () => undefined)
  await boss.start()
  for (const name of jobNames)
    await boss.createQueue(name, {
      ...retries,
      heartbeatSeconds: restartAfterSeconds,
      expireInSeconds: longestRunSeconds,
    })
  await boss.stop({ graceful: false })
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    await pool.query(`GRANT USAGE ON SCHEMA ${jobSchema} TO jiangji_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO jiangji_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO jiangji_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobSchema} TO jiangji_app`)
  } finally {
    await pool.end()
  }
}
