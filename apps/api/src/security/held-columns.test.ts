import { holdings, type Holding } from '@jiangji/domain/rights/holdings'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'

/** Tables whose rows are about no learner: what is taught, who issues, who works there, what is published. */
const aboutNoLearner = `
  batch bulk_change catalogue_certificate catalogue_contest catalogue_course catalogue_occupation catalogue_programme
  certificate_scheme column_choice entitlement installation issuer_key issuer_key_secret job_task key_request
  kysely_migration kysely_migration_lock member member_class organisation organisation_end organisation_former_name
  organisation_request programme_list register_entry reminder_run register_version route_rule row_decision skill skill_decision
  skill_link status_list status_shard trust_bundle trust_change trust_root`
  .trim()
  .split(/\s+/)

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('what the rights page says is held', () => {
  it('is every column of every table that is about learners, each once, and no other', async () => {
    const columns = await database.asOwner<{ table: string; column: string }>(
      `SELECT concat(nullif(table_schema, 'public') || '.', table_name) AS "table", column_name AS "column"
       FROM information_schema.columns WHERE table_schema IN ('public', 'auth')`,
    )
    const there = columns
      .filter(({ table }) => !aboutNoLearner.includes(table))
      .map(({ table, column }) => `${table}: ${column}`)
    const said = Object.values<Holding>(holdings).flatMap((holding) =>
      Object.entries(holding.columns).flatMap(([table, names]) =>
        names.split(' ').map((column) => `${table}: ${column}`),
      ),
    )
    expect(said.toSorted()).toEqual(there.toSorted())
  })
})
