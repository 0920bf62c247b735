import { platformOrganisation, type Services } from '../../platform/context.ts'
import type { Pool } from '../../platform/db/pool.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { countRows, type CityPlan, type CollegePlan } from './city-plan.ts'
import type { CityWork } from './city-work.ts'
import { assignClasses } from './assign-classes.ts'
import { findClerks, findOffice, type Office } from './clerks.ts'
import { askCorrections } from './ask-corrections.ts'
import { keepRegisters } from './keep-registers.ts'
import { listWantedAccounts, type WantedAccount } from './shown-accounts.ts'
import { foundCity } from './founding.ts'
import { runBatch } from './run-batch.ts'
import { runLives } from './run-lives.ts'
import { revokeSome } from './revoke-some.ts'
import { listMembers } from './staff.ts'

export interface CitySeeding {
  /** The owner's connections, for what no use case makes: organisations, keys and staff. */
  pool: Pool
  keys: Keys
  services: Services
  work: CityWork
  progress(done: number, total: number): void
}

export interface CityCounts {
  organisations: number
  learners: number
  issued: number
  revoked: number
}

/** The audit entry that says the city stands; until it is written a start goes on where the last one ended. */
const marker = '00000000-0000-7000-8000-0000000000de'
const collegesAtOnce = 3

export async function seedCity(seeding: CitySeeding, plan: CityPlan): Promise<CityCounts> {
  const { pool, keys, services } = seeding
  const { organisations } = plan
  await foundCity(pool, keys, { organisations, members: listMembers(organisations) })
  await runColleges(seeding, plan)
  if (plan.lives) await runLives(seeding, plan.lives)
  // The city's days lie in the past: a status list built meanwhile must not look newer than its revocations.
  await pool.query('UPDATE status_shard SET changed_at = greatest(changed_at, $1)', [services.now()])
  const counts = await countCity(pool)
  await writeMarker(pool, counts, services.now())
  return counts
}

async function runColleges(seeding: CitySeeding, plan: CityPlan): Promise<void> {
  const total = countRows(plan)
  let done = 0
  const ended = (rows: number) => seeding.progress((done += rows), total)
  seeding.progress(0, total)
  const office = await findOffice(seeding.pool, seeding.services)
  const waiting = [...plan.colleges]
  const wanted = listWantedAccounts(plan)
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await runCollege(seeding, { plan: next, office, wanted }, ended)
  }
  const lanes = await Promise.allSettled(Array.from({ length: collegesAtOnce }, lane))
  const failed = lanes.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

interface CollegeRun {
  plan: CollegePlan
  office: Office
  wanted: readonly WantedAccount[]
}

async function runCollege(
  { pool, services, work }: CitySeeding,
  { plan: { people, batches, revoked }, office, wanted }: CollegeRun,
  ended: (rows: number) => void,
): Promise<void> {
  const clerks = await findClerks(pool, services, people.college.slug)
  for (const batch of batches) {
    await runBatch(batch, { clerks, office }, work)
    ended(batch.rows.length)
  }
  const numbers = revoked.map(({ number }) => number)
  await revokeSome(pool, clerks, numbers, work)
  await assignClasses(pool, clerks, work)
  await keepRegisters(pool, clerks, { college: people.college.name, day: services.now() }, work)
  const shown = wanted.filter(({ role, slug }) => role.startsWith('学习者') && slug === people.college.slug)
  await askCorrections(
    { pool, services, work },
    clerks,
    shown.map(({ number }) => number),
  )
}

/** Null as long as the city is not whole. */
export async function findCity(pool: Pool): Promise<CityCounts | null> {
  const { rows } = await pool.query<{ facts: CityCounts }>(
    'SELECT facts FROM audit_entry WHERE organisation_id = $1 AND id = $2',
    [platformOrganisation, marker],
  )
  return rows[0]?.facts ?? null
}

async function writeMarker(pool: Pool, counts: CityCounts, now: Date): Promise<void> {
  await pool.query(
    `INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
     VALUES ($1, $2, $3, NULL, 'demo.seed', 'city', 'baiyin', $4) ON CONFLICT DO NOTHING`,
    [platformOrganisation, marker, now, counts],
  )
}

async function countCity(pool: Pool): Promise<CityCounts> {
  const { rows } = await pool.query<CityCounts>(
    `SELECT (SELECT count(*) FROM organisation WHERE is_demo) AS organisations,
       (SELECT count(*) FROM learner WHERE is_demo) AS learners,
       count(*) FILTER (WHERE r.state = 'issued') AS issued,
       count(*) FILTER (WHERE r.state = 'revoked') AS revoked
     FROM record r JOIN organisation o ON o.id = r.organisation_id WHERE o.is_demo`,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('the city cannot be counted')
  return counts
}
