import { openCityWork } from './city-work.ts'
import type { Product } from './compose.ts'
import { openAccounts, readAccounts, type DemoAccount } from './features/demo/accounts.ts'
import { planCity } from './features/demo/city-plan.ts'
import { findCity, seedCity, type CityCounts } from './features/demo/seed-city.ts'
import { listWantedAccounts } from './features/demo/shown-accounts.ts'
import type { Config } from './platform/config/config.ts'
import { openPool } from './platform/db/pool.ts'
import type { DatabaseAddresses } from './platform/db/roles.ts'
import type { Keys } from './platform/keys/keys.ts'

export interface DemoSeeding {
  product: Pick<Product, 'services'>
  addresses: DatabaseAddresses
  keys: Keys
  config: Pick<Config, 'dataDir' | 'seedScale'>
  progress(said: string, done: number, total: number): void
}

export interface Demo {
  accounts: DemoAccount[]
  city: CityCounts
}

const said = '演示城市 · demo city'
const ownerConnections = 4

/** Makes the demo city where it is not whole yet, and tells who can sign in there. */
export async function seedDemo(seeding: DemoSeeding): Promise<Demo> {
  const { product, addresses, keys, config, progress } = seeding
  const { services } = product
  const pool = openPool(addresses.owner, { max: ownerConnections })
  try {
    const standing = await findCity(pool)
    const kept = await readAccounts(config.dataDir)
    const opening = { pool, accounts: services.accounts, dataDir: config.dataDir }
    if (standing && kept.length > 0) return { accounts: await openAccounts(opening, kept), city: standing }
    const plan = planCity(config.seedScale)
    const work = openCityWork()
    const count = (done: number, total: number) => progress(said, done, total)
    const city = standing ?? (await seedCity({ pool, keys, services, work, progress: count }, plan))
    return { accounts: await openAccounts(opening, listWantedAccounts(plan)), city }
  } finally {
    await pool.end()
  }
}
