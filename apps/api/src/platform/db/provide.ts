import type { Config } from '../config/config.ts'
import { databaseOf, withDatabase, withLogin } from './address.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { migrate } from './migrate.ts'
import { addressesOf, ensureDatabase, ensureRoles, type DatabaseAddresses, type PasswordOf } from './roles.ts'

export interface ProvidedDatabase {
  addresses: DatabaseAddresses
  /** Names of the migrations this start applied. */
  migrated: string[]
  stop(): Promise<void>
}

type Choices = Pick<Config, 'dataDir' | 'databaseUrl'>

export async function provideDatabase(config: Choices, passwordOf: PasswordOf): Promise<ProvidedDatabase> {
  if (config.databaseUrl !== null) return provideGiven(config.databaseUrl, passwordOf)
  const server = await startEmbedded(config.dataDir)
  try {
    const addresses = await prepareDatabase(server.url, 'jiangji', passwordOf)
    return { addresses, migrated: await migrate(addresses.owner), stop: server.stop }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}

export async function prepareDatabase(
  superuserUrl: string,
  name: string,
  passwordOf: PasswordOf,
): Promise<DatabaseAddresses> {
  await ensureRoles(superuserUrl, ['jiangji_owner', 'jiangji_app', 'jiangji_auth'], passwordOf)
  await ensureDatabase(superuserUrl, name, 'jiangji_owner')
  const database = withDatabase(superuserUrl, name)
  const owner = withLogin(database, { user: 'jiangji_owner', password: passwordOf('jiangji_owner') })
  return addressesOf(database, owner, passwordOf)
}

// The given address is the owner's: it may make roles once and migrates at each start.
async function provideGiven(url: string, passwordOf: PasswordOf): Promise<ProvidedDatabase> {
  await ensureRoles(url, ['jiangji_app', 'jiangji_auth'], passwordOf)
  const addresses = addressesOf(withDatabase(url, databaseOf(url)), url, passwordOf)
  return { addresses, migrated: await migrate(url), stop: async () => undefined }
}
