import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { compose, jobHandlers } from './compose.ts'
import { seedCatalogues } from './features/catalogue/seed-catalogues.ts'
import { openExamples } from './features/demo/examples.ts'
import { ConfigError, readConfig, type Config } from './platform/config/config.ts'
import { EmbeddedDatabaseError } from './platform/db/embedded/embedded-database-error.ts'
import { provideDatabase } from './platform/db/provide.ts'
import { ensureJobSchema } from './platform/jobs/schema.ts'
import { deriveKeys } from './platform/keys/keys.ts'
import { loadMasterKey } from './platform/keys/master-key.ts'
import { ensurePlatformKey } from './platform/keys/platform-key.ts'
import { seedDemo } from './seed-demo.ts'
import { describePlace } from './startup/addresses.ts'
import { StartupTrail } from './startup/trail.ts'

const trail = new StartupTrail(process.stdout)

async function start(): Promise<() => Promise<void>> {
  const config = readConfig()
  const keys = deriveKeys(await loadMasterKey(config))
  const { origin, listen } = describePlace(config)
  trail.step('启动数据库', 'starting the database')
  const database = await provideDatabase(config, (role) => keys.secretFor(`database:${role}`))
  try {
    trail.step('整理数据表', 'preparing the tables')
    const { addresses } = database
    await ensureJobSchema(addresses.owner)
    await ensurePlatformKey(addresses.owner, keys, new Date())
    await seedCatalogues(addresses.owner)
    const product = await compose({
      addresses,
      keys,
      origin,
      portalFolder: join(config.root, 'apps/portal/dist'),
      trustProxy: config.trustProxy,
      exampleWorkbook: openExamples(config.seedScale),
      onFailure: (place, cause, requestId) => trail.failure(place, cause, requestId),
    })
    const demo = isDemo(config)
      ? await seedDemo({ product, addresses, keys, config, progress: trail.count.bind(trail) })
      : null
    await product.jobs.start(jobHandlers())
    await product.app.listen(listen)
    trail.ready(origin, networkInterfaces())
    if (demo !== null) trail.accounts(demo.accounts)
    return async () => {
      await product.close()
      await database.stop()
    }
  } catch (cause) {
    await database.stop()
    throw cause
  }
}

/** Demo data goes into our own embedded database, or where it is asked for by name. */
function isDemo({ databaseUrl }: Config): boolean {
  return databaseUrl === null || process.argv.includes('--demo')
}

try {
  const stop = await start()
  let stopping: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      const now = performance.now()
      if (stopping !== null && now - stopping > 2000) process.exit(130)
      if (stopping !== null) return
      stopping = now
      trail.step('正在停止', 'stopping')
      void stop().then(
        () => process.exit(0),
        (cause: unknown) => {
          trail.failure('stop', cause)
          process.exit(1)
        },
      )
    })
} catch (cause) {
  if (cause instanceof ConfigError || cause instanceof EmbeddedDatabaseError) trail.refusal(cause.message)
  else trail.failure('start', cause)
  process.exit(1)
}
