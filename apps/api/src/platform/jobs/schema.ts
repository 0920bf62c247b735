import { PgBoss } from 'pg-boss'
import { openPool } from '../db/pool.ts'
import { jobNames } from './queue.ts'

export const jobSchema = 'jobs'

const restartAfterSeconds = 30
const longestRunSeconds = 4 * 3600

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
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
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
