import { sql } from 'kysely'
import { nameKey } from '@jiangji/domain/identity/normalise'
import type { RosterEntry } from '@jiangji/domain/learner/schema'
import type { Trx } from '../../../platform/db/tenant.ts'
import { isConstraint } from '../../../platform/db/pool.ts'
import { ClaimLost } from './claim-lost.ts'

export interface NewLearner extends Omit<RosterEntry, 'stateNumber' | 'phone' | 'guardianPhone'> {
  id: string
  /** False for someone who comes from another college, or begins again at this one, and keeps her passport. */
  isNew: boolean
  enrolmentId: string
  learnerNumber: string
  identityHash: Buffer
  idNumberSealed: Buffer | null
  lastFourHash: Buffer | null
  stateNumberSealed: Buffer | null
  phoneSealed: Buffer | null
  guardianPhoneSealed: Buffer | null
}

export interface RosterOrigin {
  organisationId: string
  batchId: string
  isDemo: boolean
  now: Date
}

type Many = readonly NewLearner[]

export async function claimIdentities(trx: Trx, learners: Many): Promise<void> {
  if (learners.length === 0) return
  const claims = learners.toSorted((one, other) => one.identityHash.compare(other.identityHash))
  const { rows } = await sql`
    SELECT claim_identities(${claims.map(({ identityHash }) => identityHash)}::bytea[],
      ${claims.map(({ id }) => id)}::uuid[])`.execute(trx)
  if (rows.length < learners.length) throw new ClaimLost('identity')
}

export async function claimStudentNumbers(
  trx: Trx,
  learners: Many,
  { organisationId }: RosterOrigin,
): Promise<void> {
  if (learners.length === 0) return
  const claims = learners.toSorted((one, other) => (one.studentNumber < other.studentNumber ? -1 : 1))
  const { rows } = await sql`
    INSERT INTO student_number_claim (organisation_id, student_number, learner_id)
    SELECT ${organisationId}::uuid, n, l
    FROM unnest(${claims.map(({ studentNumber }) => studentNumber)}::text[],
      ${claims.map(({ id }) => id)}::uuid[]) AS claimed (n, l)
    ON CONFLICT DO NOTHING RETURNING learner_id`.execute(trx)
  if (rows.length < learners.length) throw new ClaimLost('student number')
}

export async function insertLearners(
  trx: Trx,
  learners: Many,
  { organisationId, batchId, isDemo, now }: RosterOrigin,
): Promise<void> {
  const column = columnsOf(learners)
  await sql`
    INSERT INTO learner (id, learner_number, name, name_key, sex, birth_date, id_number_sealed,
      id_last_four_hash, registered_by, registered_in, is_demo, created_at)
    SELECT i, u, n, k, s, b, x, h, ${organisationId}::uuid, ${batchId}::uuid, ${isDemo}, ${now}::timestamptz
    FROM unnest(${column('id')}::uuid[], ${column('learnerNumber')}::text[], ${column('name')}::text[],
      ${learners.map(({ name }) => nameKey(name))}::text[], ${column('sex')}::text[], ${column('birthDate')}::date[], ${column('idNumberSealed')}::bytea[],
      ${column('lastFourHash')}::bytea[]) AS line (i, u, n, k, s, b, x, h)`.execute(trx)
}

export async function insertEnrolments(
  trx: Trx,
  learners: Many,
  { organisationId, batchId, now }: RosterOrigin,
): Promise<void> {
  const column = columnsOf(learners)
  const inserted = sql`
    INSERT INTO enrolment (learner_id, id, organisation_id, batch_id, student_number, state_number_sealed,
      programme_code, programme_name, stage, class_name, enrolled_on, years, state, phone_sealed,
      guardian_phone_sealed, guardian_needed, programme_catalogue, track, training_level, created_at)
    SELECT l, i, ${organisationId}::uuid, ${batchId}::uuid, n, sn, pc, pn, g, c, o, y, s, p, gp, gn, pk, t, tl, ${now}::timestamptz
    FROM unnest(${column('id')}::uuid[], ${column('enrolmentId')}::uuid[], ${column('studentNumber')}::text[],
      ${column('stateNumberSealed')}::bytea[], ${column('programmeCode')}::text[],
      ${column('programmeName')}::text[], ${column('stage')}::text[], ${column('className')}::text[],
      ${column('enrolledOn')}::text[], ${column('years')}::int[], ${column('state')}::text[],
      ${column('phoneSealed')}::bytea[], ${column('guardianPhoneSealed')}::bytea[],
      ${column('guardianNeeded')}::bool[], ${column('programmeCatalogue')}::text[], ${column('track')}::text[],
      ${column('trainingLevel')}::text[]) AS line (l, i, n, sn, pc, pn, g, c, o, y, s, p, gp, gn, pk, t, tl)`
  try {
    await inserted.execute(trx)
  } catch (cause) {
    if (isConstraint(cause, 'learner_elsewhere')) throw new ClaimLost('a learner who was let go')
    throw cause
  }
}

function columnsOf(learners: Many) {
  return <Key extends keyof NewLearner>(key: Key) => learners.map((learner) => learner[key])
}
