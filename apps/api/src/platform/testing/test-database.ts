import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { withDatabase, withLogin } from '../db/address.ts'
import { Db } from '../db/db.ts'
import { addressesOf, type DatabaseAddresses } from '../db/roles.ts'
import { templateName } from './global-setup.ts'
import { testPassword } from './test-password.ts'

export interface TestDatabase {
  addresses: DatabaseAddresses
  /** The application role, behind row-level security. */
  db: Db
  /** Rows as the owner sees them: for arranging and for looking past the walls. */
  asOwner<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOn(server, `CREATE DATABASE ${name} OWNER jiangji_owner TEMPLATE ${templateName} STRATEGY wal_log`)
  const database = withDatabase(server, name)
  const owner = withLogin(database, { user: 'jiangji_owner', password: testPassword('jiangji_owner') })
  const addresses = addressesOf(database, owner, testPassword)
  const db = new Db(addresses.app)
  const client = new Client({ connectionString: owner })
  await client.connect()
  return {
    addresses,
    db,
    async asOwner<Row extends object>(text: string, values: unknown[] = []) {
      return (await client.query<Row>(text, values)).rows
    },
    async drop() {
      await client.end()
      await db.close()
      await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
