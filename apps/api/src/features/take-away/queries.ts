import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { ownLearners } from '../../platform/db/own-learners.ts'

function credentialsOf(trx: ReadonlyTrx) {
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
    .where('credential.learner_id', '=', ownLearners)
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

export async function listCredentials(trx: ReadonlyTrx) {
  return credentialsOf(trx)
    .orderBy('record.issued_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(500)
    .execute()
}

export async function findCredential(trx: ReadonlyTrx, recordId: string) {
  return credentialsOf(trx).where('record.id', '=', recordId).executeTakeFirst()
}

/** A share of that record alone that still answers: a QR code on its paper leads to nothing else. */
export async function findActiveShare(
  trx: ReadonlyTrx,
  { shareId, recordId, now }: { shareId: string; recordId: string; now: Date },
) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', ownLearners)
    .where('id', '=', shareId)
    .where('record_id', '=', recordId)
    .where('records', '=', 1)
    .where('withdrawn_at', 'is', null)
    .where('frozen_at', 'is', null)
    .where((eb) => eb.or([eb('guardian', 'is', null), eb('guardian', '=', 'agreed')]))
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
      'former_names as formerNames',
    ])
    .executeTakeFirstOrThrow()
}

export async function listEnrolments(trx: ReadonlyTrx) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.learner_id', '=', ownLearners)
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

export async function listRecords(trx: ReadonlyTrx) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', ownLearners)
    .select(['id as recordId', 'kind', 'title', 'state', 'assurance', 'claims', 'created_at as enteredAt'])
    .orderBy('id')
    .execute()
}

export async function listShares(trx: ReadonlyTrx) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', ownLearners)
    .select([
      'record_id as recordId',
      'recipient',
      'purpose',
      'consent_version as consentVersion',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'withdrawn_at as withdrawnAt',
      'frozen_at as frozenAt',
      'guardian',
    ])
    .orderBy('id')
    .execute()
}

export async function listChecks(trx: ReadonlyTrx) {
  return trx
    .selectFrom('check_entry')
    .where('learner_id', '=', ownLearners)
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

export async function listCorrectionRequests(trx: ReadonlyTrx) {
  return trx
    .selectFrom('correction_request')
    .where('learner_id', '=', ownLearners)
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
