import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { testId } from '../../testing/test-id.ts'
import { inTenant, type Tenant } from '../db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

const at = '2026-03-02T04:00:00Z'
let database: TestDatabase
let bureau: TestBureau
let college: TestCollege
let second: TestCollege
let foreign: TestCollege
let learner: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  bureau = await foundBureau(database, { slug: 'jyj', division: '610000' })
  college = await foundCollege(database, { slug: 'jia', name: '甲学校', division: '610021' })
  second = await foundCollege(database, { slug: 'yi', name: '乙学校', division: '610022' })
  foreign = await foundCollege(database, { slug: 'waidi', name: '外地学校', division: '620021' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  record = await issueRecord(database, college, learner)
})
afterAll(async () => database.drop())

/** One statement as the application sends it, with nothing of the application before it. */
const run = (tenant: Tenant, statement: ReturnType<typeof sql>) =>
  inTenant(database.db, tenant, (trx) => statement.execute(trx))

const asRegistrar = () => ({ organisationId: college.id, personId: college.registrar })
const asOfficer = () => ({ organisationId: bureau.id, personId: bureau.officer })

const change = (by: string, state = 'open', decidedBy: string | null = null) =>
  sql`INSERT INTO change_request (organisation_id, id, learner_id, record_id, act, reason, state, requested_by, requested_at, decided_by)
    VALUES (${college.id}, ${testId()}, ${learner.id}, ${record.id}, 'revoke', 'fraud', ${state}, ${by}, ${at}, ${decidedBy})`
const key = (by: string, state = 'open', decidedBy: string | null = null) =>
  sql`INSERT INTO key_request (organisation_id, id, act, thumbprint, note, state, requested_by, requested_at, decided_by)
    VALUES (${college.id}, ${testId()}, 'rotate', ${college.signer.thumbprint}, '例行更换', ${state}, ${by}, ${at}, ${decidedBy})`
const closure = (by: string, state = 'open', decidedBy: string | null = null, into = second) =>
  sql`INSERT INTO organisation_request (organisation_id, id, act, subject_ids, successor_id, note, state, requested_by, requested_at, decided_by)
    VALUES (${bureau.id}, ${testId()}, 'closure', ARRAY[${college.id}::uuid], ${into.id}, '演示批文', ${state}, ${by}, ${at}, ${decidedBy})`

describe.each([
  ['change_request', change, asRegistrar, () => college.approver],
  ['key_request', key, asRegistrar, () => college.approver],
  ['organisation_request', closure, asOfficer, () => bureau.second],
] as const)('by the database alone, a row of %s', (table, insert, asAsker, another) => {
  it('is not asked for in another’s name, nor by nobody', async () => {
    await expect(run(asAsker(), insert(another()))).rejects.toThrow('row-level security')
    const { organisationId, personId } = asAsker()
    await expect(run({ organisationId }, insert(personId))).rejects.toThrow('row-level security')
  })

  it('is not decided from the start', async () => {
    const both = insert(asAsker().personId, 'approved', another())
    await expect(run(asAsker(), both)).rejects.toThrow('row-level security')
  })

  it('is not decided in another’s name, and whoever asked stays who asked', async () => {
    const asker = asAsker()
    await run(asker, insert(asker.personId))
    const inAnothersName = sql`UPDATE ${sql.table(table)} SET state = 'approved', decided_by = ${another()}, decided_at = ${at}`
    await expect(run(asker, inAnothersName)).rejects.toThrow('row-level security')
    const handedOn = sql`UPDATE ${sql.table(table)} SET requested_by = ${another()}`
    await expect(run(asker, handedOn)).rejects.toThrow('permission denied')
    const decided = sql`UPDATE ${sql.table(table)} SET state = 'approved', decided_by = ${another()}, decided_at = ${at}`
    await run({ ...asker, personId: another() }, decided)
    expect(await database.asOwner(`SELECT state, decided_by FROM ${table}`)).toEqual([
      { state: 'approved', decided_by: another() },
    ])
  })
})

describe('by the database alone, a successor outside the bureau’s area', () => {
  it('is not asked for', async () => {
    const outside = closure(bureau.officer, 'open', null, foreign)
    await expect(run(asOfficer(), outside)).rejects.toThrow('row-level security')
  })

  it('does not come about, not even by a request that two people approved', async () => {
    const id = testId()
    await database.asOwner(
      `INSERT INTO organisation_request (organisation_id, id, act, subject_ids, successor_id, note, state,
         requested_by, requested_at, decided_by, decided_at)
       VALUES ($1, $2, 'closure', ARRAY[$3::uuid], $4, '演示批文', 'approved', $5, $7, $6, $7)`,
      [bureau.id, id, second.id, foreign.id, bureau.officer, bureau.second, at],
    )
    const carriedOut = await run(
      { organisationId: bureau.id, personId: bureau.second },
      sql`SELECT carry_out_organisation_request(${id}::uuid, ${at}::timestamptz) AS outcome`,
    )
    expect(carriedOut.rows).toEqual([{ outcome: 'unknown' }])
    expect(await database.asOwner('SELECT FROM organisation_end')).toEqual([])
  })
})
