import type { Services } from '../../platform/context.ts'
import type { Pool } from '../../platform/db/pool.ts'
import { cityDays, daysAfter } from './city-days.ts'
import type { Arrival, CityLives, Known } from './city-lives.ts'
import type { CityWork } from './city-work.ts'
import { findClerks, findOffice } from './clerks.ts'
import { runBatch } from './run-batch.ts'

export interface LifeSeeding {
  pool: Pool
  services: Services
  work: CityWork
}

interface Found {
  learnerId: string
  organisationId: string
  name: string
  state: string
  merged: boolean
}

/** Lets the few take their ways through the same use cases as everybody; what happened at an earlier start is not done again. */
export async function runLives(seeding: LifeSeeding, lives: CityLives): Promise<void> {
  const { wandering, onLeave, renamed, twice } = lives
  const { on: effectiveOn, ...left } = wandering.left
  await arrive(seeding, wandering.first)
  await arrive(seeding, wandering.earned.first)
  await act(seeding, left, { act: 'transfer-out', effectiveOn, reason: '随父母迁居' })
  await arrive(seeding, wandering.next)
  await arrive(seeding, wandering.earned.last)
  await act(seeding, onLeave, { act: 'leave', effectiveOn: '2026-02-25', reason: '因病休养' })
  await rename(seeding, renamed)
  await arrive(seeding, twice.arrival)
  await merge(seeding, twice)
}

async function arrive({ pool, services, work }: LifeSeeding, { slug, batch }: Arrival): Promise<void> {
  const clerks = await findClerks(pool, services, slug)
  await runBatch(batch, { clerks, office: await findOffice(pool, services) }, work)
}

type Act = Omit<Parameters<CityWork['actOnEnrolment']>[1], 'learnerId'>

async function act({ pool, services, work }: LifeSeeding, known: Known, input: Act): Promise<void> {
  const { learnerId, state } = await find(pool, known)
  if (state !== 'enrolled') return
  const { registrar } = await findClerks(pool, services, known.slug)
  await work.actOnEnrolment(registrar(cityDays.lives), { ...input, learnerId })
}

async function rename(seeding: LifeSeeding, { newName, ...known }: CityLives['renamed']): Promise<void> {
  const found = await find(seeding.pool, known)
  if (found.name === newName) return
  const note = '演示：公安机关更名证明 1 号'
  await settle(seeding, known, found, (ctx) =>
    seeding.work.requestRename(ctx, { learnerId: found.learnerId, name: newName, note }),
  )
}

async function merge(seeding: LifeSeeding, { main, second }: CityLives['twice']): Promise<void> {
  const [found, other] = [await find(seeding.pool, main), await find(seeding.pool, second)]
  if (other.merged) return
  const note = '演示：身份证号录错，同一人建了两次'
  await settle(seeding, main, found, (ctx) =>
    seeding.work.requestMerge(ctx, { learnerId: found.learnerId, otherNumber: second.number, note }),
  )
}

type Ask = (ctx: Parameters<CityWork['requestRename']>[0]) => Promise<{ id: string }>

/** One person asks, another approves; a request that an earlier start left open is taken up. */
async function settle(
  { pool, services, work }: LifeSeeding,
  { slug }: Known,
  { learnerId, organisationId }: Found,
  ask: Ask,
): Promise<void> {
  const { registrar, approver } = await findClerks(pool, services, slug)
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM person_request WHERE organisation_id = $1 AND learner_id = $2 AND state = 'open'`,
    [organisationId, learnerId],
  )
  const { id } = rows[0] ?? (await ask(registrar(cityDays.lives)))
  await work.approvePerson(approver(daysAfter(cityDays.lives, 1)), id)
}

async function find(pool: Pool, { slug, number }: Known): Promise<Found> {
  const { rows } = await pool.query<Found>(
    `SELECT l.id AS "learnerId", o.id AS "organisationId", l.name, e.state,
       EXISTS (SELECT FROM learner_alias a WHERE a.alias_id = l.id) AS merged
     FROM enrolment e JOIN organisation o ON o.id = e.organisation_id JOIN learner l ON l.id = e.learner_id
     WHERE o.slug = $1 AND e.student_number = $2`,
    [slug, number],
  )
  const [found] = rows
  if (!found) throw new Error(`${slug} has no learner ${number}`)
  return found
}
