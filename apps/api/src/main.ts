import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { compose, jobHandlers } from './compose.ts'
import { seedCatalogues } from './features/catalogue/seed-catalogues.ts'
import { openExamples } from './features/demo/examples.ts'
import { ConfigError, readConfig, type Config } from './platform/config/config.ts'
import { EmbeddedDatabaseError } from './platform/db/embedded/embedded-database-error.ts'
import { provideDatabase } from './platform/db/provide.ts'
import { openInstallation } from './platform/installation.ts'
import { resumeOrphans } from './platform/jobs/resume-orphans.ts'
import { ensureJobSchema } from './platform/jobs/schema.ts'
import { deriveKeys } from './platform/keys/keys.ts'
import { loadMasterKey } from './platform/keys/master-key.ts'
import { ensurePlatformKey } from './platform/keys/platform-key.ts'
import { ensureTrustRoot } from './platform/keys/trust-root.ts'
import { seedDemo } from './seed-demo.ts'
import { describePlace, isOpenToNetwork } from './startup/addresses.ts'
import { endOnSignal } from './startup/end-on-signal.ts'
import { Standing } from './startup/standing.ts'
import { hasOrganisation } from './startup/has-organisation.ts'
import { StartupTrail } from './startup/trail.ts'

const trail = new StartupTrail(process.stdout)
const standing = new Standing()
endOnSignal(standing, trail)

async function start(): Promise<void> {
  const config = readConfig()
  const keys = deriveKeys(await loadMasterKey(config))
  const { address, listen } = describePlace(config)
  trail.step('启动数据库', 'starting the database')
  const { addresses } = await standing.raise(
    provideDatabase(config, (role) => keys.secretFor(`database:${role}`)),
    (database) => database.stop(),
  )
  trail.step('整理数据表', 'preparing the tables')
  const origin = await openInstallation(addresses.owner, keys, {
    publicOrigin: config.publicOrigin,
    address,
    now: new Date(),
  })
  await ensureJobSchema(addresses.owner)
  if (config.databaseUrl === null) await resumeOrphans(addresses.owner)
  await ensurePlatformKey(addresses.owner, keys, new Date())
  await ensureTrustRoot(addresses.owner, keys, new Date())
  await seedCatalogues(addresses.owner)
  standing.check()
  const product = await standing.raise(
    compose({
      addresses,
      keys,
      origin,
      portalFolder: join(config.root, 'apps/portal/dist'),
      trustProxy: config.trustProxy,
      vcApiKey: config.vcApiKey,
      mail: config.mail,
      remindEveryMinutes: config.remindEveryMinutes,
      exampleWorkbook: openExamples(config.seedScale),
      onFailure: (place, cause, requestId) => trail.failure(place, cause, requestId),
    }),
    (made) => made.close(),
  )
  const demo = isDemo(config)
    ? await seedDemo({ product, addresses, keys, config, progress: trail.count.bind(trail) })
    : null
  standing.check()
  await product.jobs.start(jobHandlers())
  await product.app.listen(listen)
  standing.check()
  trail.ready({ address, origin, interfaces: isOpenToNetwork(config) ? networkInterfaces() : {} })
  if (demo !== null) trail.accounts(demo.accounts)
  else if (!(await hasOrganisation(addresses.owner))) trail.empty()
}

/** Demo data goes into our own embedded database, or where it is asked for by name. */
function isDemo({ databaseUrl }: Config): boolean {
  return databaseUrl === null || process.argv.includes('--demo')
}

try {
  await start()
} catch (cause) {
  if (!standing.isStopping) await giveUp(cause)
}

async function giveUp(cause: unknown): Promise<never> {
  if (cause instanceof ConfigError || cause instanceof EmbeddedDatabaseError) trail.refusal(cause.message)
  else trail.failure('start', cause)
  await standing.stop().catch((failure: unknown) => trail.failure('stop', failure))
  process.exit(1)
}
