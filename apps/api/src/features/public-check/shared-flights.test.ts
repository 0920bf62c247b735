import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege } from '../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { testId } from '../../testing/test-id.ts'
import type { Look } from './checked-row.ts'
import { shareFlights, type LookAt } from './shared-flights.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let lookAt: LookAt
const shared: { codeHash: Buffer; learner: TestLearner; record: TestRecord }[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  lookAt = shareFlights(database.db)
  const college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  for (let at = 0; at < 20; at += 1) {
    const learner = await enrol(database, college, { name: `演示${at}`, studentNumber: `D${at}` })
    const record = await issueRecord(database, college, learner)
    const [shareId, codeHash] = [testId(), randomBytes(32)]
    await database.asOwner(
      `INSERT INTO share (learner_id, id, record_id, recipient, purpose, code_sealed, consent_version, created_at, expires_at)
       VALUES ($1, $2, $3, '演示企业', '应聘', '\\x00', '1', $4, '2099-01-01')`,
      [learner.id, shareId, record.id, now],
    )
    await database.asOwner('INSERT INTO share_code (code_hash, learner_id, share_id) VALUES ($1, $2, $3)', [
      codeHash,
      learner.id,
      shareId,
    ])
    shared.push({ codeHash, learner, record })
  }
})
afterAll(async () => database.drop())

const lookOf = (
  { codeHash, learner }: { codeHash: Buffer; learner: { name: string } },
  changes: Partial<Look> = {},
) => ({
  codeHash,
  name: learner.name,
  lastFourHash: null,
  entryId: testId(),
  at: now,
  place: 1,
  pinHash: null,
  ...changes,
})

const countEntries = async () => {
  const [row] = await database.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM check_entry')
  return row?.count ?? 0
}

describe('looks that arrive together', () => {
  it('each get their own row, and each is logged once', async () => {
    const before = await countEntries()
    const asked = [...shared, ...shared].map((each) => ({ each, look: lookOf(each) }))
    const rows = await Promise.all(asked.map(({ look }) => lookAt(look)))
    expect(rows.map((row) => row?.record_id)).toEqual(asked.map(({ each }) => each.record.id))
    expect(await countEntries()).toBe(before + asked.length)
  })

  it('learn nothing of each other: an unknown code among known ones finds nothing', async () => {
    const unknown = { codeHash: randomBytes(32), learner: { name: '演示0' } }
    const rows = await Promise.all(
      [...shared.slice(0, 5), unknown, ...shared.slice(5)].map((each) => lookAt(lookOf(each))),
    )
    expect(rows.map((row) => row !== null)).toEqual(Array.from({ length: 21 }, (_, at) => at !== 5))
  })

  it('are not broken by one that is', async () => {
    const broken = lookOf(shared[3] ?? { codeHash: randomBytes(32), learner: { name: '' } }, {
      entryId: 'no identifier',
    })
    const outcomes = await Promise.allSettled([
      ...shared.slice(0, 3).map((each) => lookAt(lookOf(each))),
      lookAt(broken),
      ...shared.slice(4).map((each) => lookAt(lookOf(each))),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 20 }, (_, at) => (at === 3 ? 'rejected' : 'fulfilled')),
    )
  })
})
