import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { seedCatalogues } from '../features/catalogue/seed-catalogues.ts'
import { holderHasher } from '../features/import/reading/holder-hash.ts'
import { certificatesOf } from '../features/import/testing/desk.ts'
import { people } from '../features/import/testing/people.ts'
import { certificateRow } from '../features/import/testing/workbook.ts'
import { deriveKeys } from '../platform/keys/keys.ts'
import { foundCollege, type TestCollege } from '../testing/college.ts'
import { countIssued } from '../testing/issued-counts.ts'
import type { MortalAct, MortalOrder } from '../testing/mortal-product.ts'
import { startOwnCluster, type OwnCluster } from '../testing/own-cluster.ts'

/** Chunks are of a thousand rows: whole ones, and one that is not; ten times as many have ten times as long. */
const { count, patience } =
  process.env['JIANGJI_SOAK'] === undefined
    ? { count: 2100, patience: 30_000 }
    : { count: 20_100, patience: 300_000 }
const look = 25
vi.setConfig({ testTimeout: 4 * patience })
const masterKey = randomBytes(32)
const everyone = people(count)

let database: OwnCluster
let college: TestCollege
let child: ChildProcess

beforeAll(async () => {
  const keys = deriveKeys(masterKey)
  database = await startOwnCluster()
  await seedCatalogues(database.addresses.owner)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  const hashOf = holderHasher(keys)
  await database.asOwner(
    `WITH given AS (SELECT gen_random_uuid() AS id, name, hash, at
       FROM unnest($2::text[], $3::bytea[]) WITH ORDINALITY AS g (name, hash, at)),
     made AS (INSERT INTO learner (id, learner_number, name, name_key, sex, registered_by, created_at)
       SELECT id, 'K' || at, name, name, 'unknown', $1, now() FROM given),
     enrolled AS (INSERT INTO enrolment (learner_id, id, organisation_id, student_number, programme_code,
         programme_name, stage, class_name, enrolled_on, state, created_at)
       SELECT id, id, $1, 'K' || at, '710201', '计算机应用', 'secondary', '一班', '2024-09', 'enrolled', now() FROM given)
     INSERT INTO identity_claim (id_hash, learner_id) SELECT hash, id FROM given`,
    [
      college.id,
      everyone.map(({ name }) => name),
      everyone.map(({ id }) => hashOf({ kind: 'residentId', value: id })),
    ],
  )
})
afterAll(async () => {
  child.kill('SIGKILL')
  await database.drop()
})

async function startProduct(): Promise<void> {
  const order: MortalOrder = {
    addresses: database.addresses,
    masterKey: masterKey.toString('hex'),
    organisationId: college.id,
  }
  const file = new URL('../testing/mortal-product.ts', import.meta.url)
  child = fork(file, [JSON.stringify(order)], { execArgv: [] })
  await once(child, 'message')
}

async function act(asked: MortalAct): Promise<string> {
  child.send(asked)
  const [id] = (await once(child, 'message')) as [string]
  return id
}

async function killProduct(): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** What dies does so in the middle of a transaction: the database falls asleep over one row. */
async function sleepAt(table: string, condition: string): Promise<void> {
  await database.asOwner(`CREATE OR REPLACE FUNCTION doze() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`)
  await database.asOwner(
    `CREATE TRIGGER doze BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION doze()`,
  )
}

const asleep = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'`

/** Kills the product while a row is being written, or the database under it first, and starts it anew. */
async function killOver(what: 'product' | 'database'): Promise<void> {
  await until(async () => (await asApplication(asleep)).length > 0)
  if (what === 'database') await database.kill()
  await killProduct()
  await asApplication(`SELECT pg_terminate_backend(pid) FROM (${asleep}) AS sleeping`)
  await database.asOwner('DROP FUNCTION doze CASCADE')
}

/** Only its own role sees and ends the connections of the application. */
function asApplication(statement: string) {
  return database.db.transact('BEGIN', async (trx) => {
    const { rows } = await trx.executeQuery(CompiledQuery.raw(statement))
    return rows
  })
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < patience; waited += look) {
    if (await holds()) return
    await pause(look)
  }
  throw new Error('it did not come to that')
}

async function untilState(id: string, state: string): Promise<void> {
  await until(async () => {
    const [batch] = await database.asOwner<{ state: string }>('SELECT state FROM batch WHERE id = $1', [id])
    return batch?.state === state
  })
}

it('killed in the middle of reading, submitting and issuing, with its database too, the product loses and doubles nothing', async () => {
  const { registrar, approver } = college
  const bytes = await certificatesOf(everyone.map((each, at) => certificateRow(each, at)))
  await sleepAt('batch_row', 'NEW.position = 1500')
  await startProduct()
  const id = await act({ act: 'upload', personId: registrar, of: bytes.toString('base64') })
  await killOver('product')
  await startProduct()
  await untilState(id, 'preview')

  await sleepAt('record', `NEW.number = 'T2025000700'`)
  await act({ act: 'submit', personId: registrar, of: id })
  await killOver('product')
  await sleepAt('record', `NEW.number = 'T2025001700'`)
  await startProduct()
  await killOver('database')
  await startProduct()
  await untilState(id, 'submitted')
  const [submitted] = await database.asOwner(
    `SELECT count(*)::int AS records, count(DISTINCT number)::int AS numbers,
       count(DISTINCT learner_id)::int AS learners, (SELECT count(*)::int FROM certificate_number_claim) AS claims,
       (SELECT count(*)::int FROM batch_row WHERE outcome = 'accepted') AS rows FROM record`,
  )
  expect(submitted).toEqual({ records: count, numbers: count, learners: count, claims: count, rows: count })

  const records = await database.asOwner<{ id: string }>('SELECT id FROM record ORDER BY id')
  await sleepAt('credential', `NEW.record_id = '${records[700]?.id}'`)
  await act({ act: 'approve', personId: approver, of: id })
  await killOver('product')
  await sleepAt('credential', `NEW.record_id = '${records[1700]?.id}'`)
  await startProduct()
  await killOver('database')
  await startProduct()
  await untilState(id, 'issued')
  const each = { issued: count, credentials: count, tokens: count, positions: count, locators: count }
  expect(await countIssued(database, id)).toEqual({ state: 'issued', ...each })
})
