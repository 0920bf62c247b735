import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

function holdersOf(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .select([
      'learner.id as learnerId',
      'learner.name',
      'learner.id_number_sealed as idNumberSealed',
      'enrolment.state_number_sealed as stateNumberSealed',
      'enrolment.enrolled_on as enrolledOn',
      'organisation.name as college',
    ])
}

/** The learner of a number; case does not count, as it does not at sign-in. */
export async function findHolder(trx: ReadonlyTrx, organisationId: string, studentNumber: string) {
  return holdersOf(trx, organisationId)
    .where(sql<boolean>`upper(enrolment.student_number) = upper(${studentNumber})`)
    .orderBy(sql`enrolment.student_number = ${studentNumber}`, 'desc')
    .executeTakeFirst()
}

/** The learner whose record is to be corrected. */
export async function findHolderOf(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return holdersOf(trx, organisationId).where('enrolment.learner_id', '=', learnerId).executeTakeFirst()
}

export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

export async function insertFormBatch(
  trx: Trx,
  batch: { id: string; organisationId: string; kind: string; personId: string; now: Date; warned: boolean },
): Promise<void> {
  const { id, organisationId, kind, personId, now, warned } = batch
  await trx
    .insertInto('batch')
    .values({
      organisation_id: organisationId,
      id,
      kind,
      source: 'form',
      file_id: null,
      file_name: null,
      file_sha256: null,
      state: 'submitted',
      mapping: null,
      sheet: null,
      header_row: null,
      total_rows: 1,
      done_rows: 1,
      accepted_rows: warned ? 0 : 1,
      warned_rows: warned ? 1 : 0,
      failure_code: null,
      failure_facts: null,
      return_reason: null,
      created_by: personId,
      created_at: now,
      submitted_by: personId,
      submitted_at: now,
      approved_by: null,
      approved_at: null,
      finished_at: null,
    })
    .execute()
}

export interface NewAward {
  organisationId: string
  id: string
  batchId: string
  level: string
  members: number
  claims: object
  version: number
  now: Date
}

export async function insertAward(trx: Trx, award: NewAward): Promise<void> {
  await trx
    .insertInto('award')
    .values({
      organisation_id: award.organisationId,
      id: award.id,
      batch_id: award.batchId,
      contest_level: award.level,
      members: award.members,
      claims: JSON.stringify(award.claims),
      claims_version: award.version,
      created_at: award.now,
    })
    .execute()
}
