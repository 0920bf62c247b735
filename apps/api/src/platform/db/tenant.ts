import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Db } from './db.ts'
import type { Database } from './tables.ts'

export type Trx = Transaction<Database>
export type ReadonlyTrx = ReadonlyKysely<Database>

/** Whose rows a transaction may see: row-level security reads nothing else. */
export interface Tenant {
  organisationId?: string | null
  learnerId?: string | null
  personId?: string | null
}

export async function inTenant<T>(db: Db, tenant: Tenant, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transact(`BEGIN; ${settingsOf(tenant)}`, work)
}

export async function readIn<T>(db: Db, tenant: Tenant, work: (trx: ReadonlyTrx) => Promise<T>): Promise<T> {
  return db.transact(`BEGIN READ ONLY; ${settingsOf(tenant)}`, (trx) => work(trx as unknown as ReadonlyTrx))
}

// Literals, not parameters: with Citus only a literal SET LOCAL reaches the workers.
function settingsOf(tenant: Tenant): string {
  return [
    setting('app.organisation', tenant.organisationId),
    setting('app.learner', tenant.learnerId),
    setting('app.person', tenant.personId),
  ].join('')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function setting(name: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (!uuid.test(value)) throw new TypeError(`${name} must be a UUID`)
  return `SET LOCAL ${name} = '${value}';`
}
