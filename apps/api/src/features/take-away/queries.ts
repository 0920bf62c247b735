import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

function credentialsOf(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('credential')
    .innerJoin('record', (join) =>
      join
        .onRef('record.learner_id', '=', 'credential.learner_id')
        .onRef('record.id', '=', 'credential.record_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'credential.organisation_id')
    .innerJoin('status_entry', (join) =>
      join
        .onRef('status_entry.shard_id', '=', 'credential.shard_id')
        .onRef('status_entry.shard_index', '=', 'credential.shard_index'),
    )
    .where('credential.learner_id', '=', learnerId)
    .where('credential.format', '=', 'open-badge-vc-jwt')
    .select([
      'record.id as recordId',
      'record.kind',
      'credential.token',
      'credential.shard_id as shardId',
      'organisation.slug as issuerSlug',
      'status_entry.state as status',
      'status_entry.since as statusSince',
    ])
}

export type OwnCredential = Awaited<ReturnType<typeof listCredentials>>[number]

export async function listCredentials(trx: ReadonlyTrx, learnerId: string) {
  return credentialsOf(trx, learnerId)
    .orderBy('record.issued_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(500)
    .execute()
}

export async function findCredential(trx: ReadonlyTrx, learnerId: string, recordId: string) {
  return credentialsOf(trx, learnerId).where('record.id', '=', recordId).executeTakeFirst()
}

/** A share of that record that still answers. */
export async function findActiveShare(
  trx: ReadonlyTrx,
  learnerId: string,
  { shareId, recordId, now }: { shareId: string; recordId: string; now: Date },
) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', learnerId)
    .where('id', '=', shareId)
    .where('record_id', '=', recordId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['id', 'code_sealed as codeSealed', 'expires_at as expiresAt'])
    .executeTakeFirst()
}

export async function findLearner(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('learner')
    .where('id', '=', learnerId)
    .select([
      'id',
      'name',
      'learner_number as learnerNumber',
      'sex',
      'birth_date as birthDate',
      'id_number_sealed as idNumberSealed',
      'is_demo as isDemo',
    ])
    .executeTakeFirstOrThrow()
}

export async function listEnrolments(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.learner_id', '=', learnerId)
    .select([
      'organisation.name as college',
      'enrolment.programme_name as programme',
      'enrolment.stage',
      'enrolment.class_name as className',
      'enrolment.student_number as studentNumber',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.state',
    ])
    .orderBy('enrolment.enrolled_on')
    .execute()
}

export async function listRecords(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', learnerId)
    .select(['id as recordId', 'kind', 'title', 'state', 'assurance', 'claims', 'created_at as enteredAt'])
    .orderBy('id')
    .execute()
}

export async function listShares(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', learnerId)
    .select([
      'record_id as recordId',
      'recipient',
      'purpose',
      'consent_version as consentVersion',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'withdrawn_at as withdrawnAt',
    ])
    .orderBy('id')
    .execute()
}

export async function listChecks(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('check_entry')
    .where('learner_id', '=', learnerId)
    .select([
      'record_id as recordId',
      'checked_at as checkedAt',
      'name_given as nameGiven',
      'name_matched as nameMatched',
      'last_four_matched as lastFourMatched',
      'record_state as recordState',
    ])
    .orderBy('id')
    .execute()
}

export async function listCorrectionRequests(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('correction_request')
    .where('learner_id', '=', learnerId)
    .select([
      'record_id as recordId',
      'field',
      'should_be as shouldBe',
      'why',
      'state',
      'asked_at as askedAt',
      'due_on as dueOn',
      'answered_at as answeredAt',
      'answer',
    ])
    .orderBy('asked_at')
    .execute()
}
