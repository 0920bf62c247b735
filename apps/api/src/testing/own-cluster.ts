import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { serverAccount } from '../platform/db/embedded/account.ts'
import { processesOf } from '../platform/db/embedded/leftovers.ts'
import { preparePlace } from '../platform/db/embedded/place.ts'
import { startEmbedded } from '../platform/db/embedded/start-embedded.ts'
import { Db } from '../platform/db/db.ts'
import { migrate } from '../platform/db/migrate.ts'
import { prepareDatabase } from '../platform/db/provide.ts'
import { ensureJobSchema } from '../platform/jobs/schema.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { testPassword } from '../platform/testing/test-password.ts'

export interface OwnCluster extends TestDatabase {
  /** Ends every process of the server as a power cut would; it comes back by itself. */
  kill(): Promise<void>
}

/** A database server of a test's own that keeps what it committed, so that it may be killed. */
export async function startOwnCluster(): Promise<OwnCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), `jiangji-killed-${randomBytes(3).toString('hex')}-`))
  const server = await startEmbedded(dataDir, { shared_buffers: '32MB' })
  const addresses = await prepareDatabase(server.url, 'jiangji', testPassword)
  await migrate(addresses.owner)
  await ensureJobSchema(addresses.owner)
  const db = new Db(addresses.app)
  const { cluster } = await preparePlace(dataDir, await serverAccount())
  async function asOwner<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: addresses.owner })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  return {
    addresses,
    db,
    asOwner,
    async kill() {
      for (const pid of await processesOf(cluster)) process.kill(pid, 'SIGKILL')
      await untilBack(asOwner)
    },
    async drop() {
      await db.close()
      await server.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilBack(asOwner: TestDatabase['asOwner']): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isBack = await asOwner('SELECT 1').then(
      () => true,
      () => false,
    )
    if (isBack) return
    await pause(50)
  }
  throw new Error('the database does not come back')
}
