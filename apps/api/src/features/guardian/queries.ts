import { sql, type Insertable } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

/** What decides whether a learner of this college needs a guardian. */
export async function findChild(trx: Trx, organisationId: string, learnerId: string) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('enrolment.present', '=', true)
    .select(['learner.birth_date as birthDate', 'enrolment.guardian_needed as guardianNeeded'])
    .executeTakeFirst()
}

export async function listGuardiansOf(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return trx
    .selectFrom('guardian')
    .where('organisation_id', '=', organisationId)
    .where('learner_id', '=', learnerId)
    .select([
      'id',
      'name',
      'relation',
      'relation_note as relationNote',
      'paper',
      'paper_seen_on as paperSeenOn',
      'code_sealed as codeSealed',
      'code_expires_at as codeExpiresAt',
      'sign_in_number as signInNumber',
      'consented_at as consentedAt',
      'withdrawn_at as withdrawnAt',
      'ended_at as endedAt',
      'end_reason as endReason',
    ])
    .orderBy('registered_at')
    .execute()
}

export async function insertGuardian(trx: Trx, guardian: Insertable<Database['guardian']>): Promise<void> {
  await trx.insertInto('guardian').values(guardian).execute()
}

/** Null takes it back; false when it stood so already, or when she is no guardian of this child any more. */
export async function storeConsent(trx: Trx, version: string | null, now: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT set_guardian_consent(${version}, ${now}) AS done`.execute(trx)
  return rows[0]?.done ?? false
}

/** False when this college registered no such guardian or she was ended before. */
export async function endGuardianOf(
  trx: Trx,
  organisationId: string,
  end: { id: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('guardian')
    .set({ ended_by: end.by, ended_at: end.at, end_reason: end.reason })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', end.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
