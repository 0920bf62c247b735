import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compose } from '../../compose.ts'
import { foundCollege, testOrigin } from '../../testing/college.ts'
import { ActingContext, nobody } from '../context.ts'
import { deriveKeys } from '../keys/keys.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import type { JobHandler } from './jobs.ts'
import { resumeOrphans } from './resume-orphans.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => database.drop())

const open = () =>
  compose({ addresses: database.addresses, keys: deriveKeys(randomBytes(32)), origin: testOrigin })

const handlers = (handler: JobHandler) => ({
  'import.read': handler,
  'import.submit': handler,
  'issue.batch': handler,
  'change.bulk': handler,
  'reminder.make': handler,
  'reminder.mail': handler,
  'reminder.code': handler,
  'account.close': handler,
})

it('a job that a killed process left behind goes on at the next start, without waiting for its heartbeat', async () => {
  const college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const before = await open()
  const clerk = new ActingContext(before.services, {
    ...nobody,
    personId: college.registrar,
    organisationId: college.id,
    roles: ['registrar'],
  })
  const act = { subject: { type: 'batch', id: 'b' }, facts: {} }
  await before.jobs.start(handlers(async () => undefined))
  await clerk.commit('record.import', act, async (trx) => {
    await clerk.enqueue(trx, 'import.read', 'orphan')
    // As a kill leaves it: taken by a worker that is no more.
    await sql`UPDATE jobs.job SET state = 'active', started_on = now() WHERE data ->> 'id' = 'orphan'`.execute(
      trx,
    )
  })
  await before.close()

  const after = await open()
  const seen: string[] = []
  expect(await resumeOrphans(database.addresses.owner)).toBe(1)
  await after.jobs.start(handlers(async (_ctx, id) => void seen.push(id)))
  for (let waited = 0; waited < 100 && seen.length === 0; waited += 1) await pause(50)
  await after.close()
  expect(seen).toEqual(['orphan'])
})
