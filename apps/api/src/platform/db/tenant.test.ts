import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { Db } from './db.ts'
import { inTenant, readIn } from './tenant.ts'

const here = '01900000-0000-7000-8000-00000000000a'
const elsewhere = '01900000-0000-7000-8000-00000000000b'
const person = '01900000-0000-7000-8000-00000000000c'
const at = new Date('2026-03-02T00:00:00Z')

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await database.asOwner(
    `INSERT INTO organisation (id, slug, name, kind, created_at)
     VALUES ($1, 'here', '本校', 'college', $3), ($2, 'elsewhere', '外校', 'college', $3)`,
    [here, elsewhere, at],
  )
  await database.asOwner(`INSERT INTO person (id, name, created_at) VALUES ($1, '测试人', $2)`, [person, at])
})
afterAll(async () => database.drop())

async function settings(db: Db): Promise<unknown[]> {
  const read = await readIn(db, {}, (trx) =>
    trx
      .selectNoFrom(
        sql<string>`concat(current_setting('app.organisation', true), current_setting('app.learner', true),
          current_setting('app.person', true))`.as('all'),
      )
      .execute(),
  )
  return read.map((row) => row.all)
}

function newBatch(organisationId: string, id: string) {
  return {
    organisation_id: organisationId,
    id,
    kind: 'roster',
    source: 'form',
    state: 'reading',
    created_by: person,
    created_at: at,
  } as const
}

test('the application role owns nothing and cannot pass row-level security', async () => {
  const [role] = await database.asOwner<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }>(
    `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
     FROM pg_roles r WHERE rolname = 'jiangji_app'`,
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owns: 0 })
})

describe('a transaction of one organisation', () => {
  test('writes its own rows and sees none of another', async () => {
    await inTenant(database.db, { organisationId: here }, (trx) =>
      trx.insertInto('batch').values(newBatch(here, person)).execute(),
    )
    const seenBy = (organisationId: string | null) =>
      readIn(database.db, { organisationId }, (trx) => trx.selectFrom('batch').select('id').execute())
    expect(await seenBy(here)).toEqual([{ id: person }])
    expect(await seenBy(elsewhere)).toEqual([])
    expect(await seenBy(null)).toEqual([])
  })

  test('cannot write a row of another', async () => {
    const intruding = inTenant(database.db, { organisationId: here }, (trx) =>
      trx.insertInto('batch').values(newBatch(elsewhere, elsewhere)).execute(),
    )
    await expect(intruding).rejects.toThrow(/row-level security/)
    expect(await database.asOwner('SELECT FROM batch WHERE organisation_id = $1', [elsewhere])).toEqual([])
  })

  test('keeps nothing of work that throws', async () => {
    const failing = inTenant(database.db, { organisationId: here }, async (trx) => {
      await trx.insertInto('batch').values(newBatch(here, elsewhere)).execute()
      throw new Error('stopped on the way')
    })
    await expect(failing).rejects.toThrow('stopped on the way')
    expect(await database.asOwner('SELECT FROM batch WHERE id = $1', [elsewhere])).toEqual([])
  })
})

describe('one connection used again and again', () => {
  test('carries no setting from one transaction to the next', async () => {
    const single = new Db(database.addresses.app, { max: 1 })
    await inTenant(single, { organisationId: here, learnerId: person, personId: person }, async () => 1)
    expect(await settings(single)).toEqual([''])
    const failing = inTenant(single, { organisationId: here }, async () => {
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await settings(single)).toEqual([''])
    await single.close()
  })

  test('is thrown away when work leaves a setting behind', async () => {
    const single = new Db(database.addresses.app, { max: 1 })
    const leaking = inTenant(single, {}, (trx) =>
      sql`SELECT set_config('app.organisation', ${here}, false)`.execute(trx),
    )
    await expect(leaking).rejects.toThrow('left a tenant setting behind')
    expect(await settings(single)).toEqual([''])
    await single.close()
  })
})

test('a read cannot write', async () => {
  const writing = database.db.transact('BEGIN READ ONLY', (trx) =>
    trx.insertInto('batch').values(newBatch(here, elsewhere)).execute(),
  )
  await expect(writing).rejects.toThrow(/read-only/)
})

test.each(['', 'x', `${here}'; RESET ROLE; --`, here.toUpperCase()])(
  'a tenant that is not a plain UUID is refused before anything is sent: %s',
  async (organisationId) => {
    await expect(inTenant(database.db, { organisationId }, async () => 1)).rejects.toThrow(TypeError)
  },
)

test('a statement that failed and was swallowed never commits as if it had worked', async () => {
  const swallowing = inTenant(database.db, { organisationId: here }, async (trx) => {
    await sql`SELECT 1 / 0`.execute(trx).catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow()
})

test('sign-in reaches its own schema and nothing else', async () => {
  const auth = new Db(database.addresses.auth)
  const reading = auth.transact('BEGIN', (trx) => trx.selectFrom('learner').selectAll().execute())
  await expect(reading).rejects.toThrow(/permission denied/)
  await auth.close()
})
