import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, jobHandlers, type Product } from '../apps/api/src/compose.ts'
import { startEmbedded } from '../apps/api/src/platform/db/embedded/start-embedded.ts'
import { migrate } from '../apps/api/src/platform/db/migrate.ts'
import { prepareDatabase } from '../apps/api/src/platform/db/provide.ts'
import type { DatabaseAddresses } from '../apps/api/src/platform/db/roles.ts'
import { ensureJobSchema } from '../apps/api/src/platform/jobs/schema.ts'
import { deriveKeys, type Keys } from '../apps/api/src/platform/keys/keys.ts'
import { ensurePlatformKey } from '../apps/api/src/platform/keys/platform-key.ts'
import { ensureTrustRoot } from '../apps/api/src/platform/keys/trust-root.ts'
import { Client } from 'pg'

export interface Installation {
  addresses: DatabaseAddresses
  keys: Keys
  origin: string
  product: Product
  /** Rows as the owner sees them, for arranging. */
  owner: Client
  close(): Promise<void>
}

export const origin = 'http://localhost:8097'

/** The product on an embedded database with the settings it runs with: fsync and synchronous_commit on; with a folder, the portal too. */
export async function openInstallation(portalFolder?: string): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jiangji-bench-'))
  const server = await startEmbedded(dataDir)
  const keys = deriveKeys(randomBytes(32))
  const addresses = await prepareDatabase(server.url, 'jiangji', (role) => keys.secretFor(`database:${role}`))
  await migrate(addresses.owner)
  await ensureJobSchema(addresses.owner)
  await ensurePlatformKey(addresses.owner, keys, new Date())
  await ensureTrustRoot(addresses.owner, keys, new Date())
  const product = await compose({
    addresses,
    keys,
    origin,
    ...(portalFolder === undefined ? {} : { portalFolder }),
    onFailure: (place, cause) => console.error(place, cause),
  })
  await product.jobs.start(jobHandlers())
  const owner = new Client({ connectionString: addresses.owner })
  await owner.connect()
  return {
    addresses,
    keys,
    origin,
    product,
    owner,
    async close() {
      await owner.end()
      await product.close()
      await server.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
