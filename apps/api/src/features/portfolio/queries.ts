import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { ownLearners } from '../../platform/db/own-learners.ts'

export async function findLearner(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('learner')
    .leftJoin('account', 'account.learner_id', 'learner.id')
    .leftJoin('organisation as school', 'school.id', 'account.recovered_through')
    .select([
      'learner.id',
      'learner.name',
      'learner.id_number_sealed as idNumberSealed',
      'learner.is_demo as isDemo',
      'learner.birth_date as birthDate',
      'learner.former_names as formerNames',
      'account.recovered_at as recoveredAt',
      'school.name as recoveredThrough',
    ])
    .where('learner.id', '=', learnerId)
    .executeTakeFirstOrThrow()
}

export async function listEnrolmentsOf(trx: ReadonlyTrx) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.learner_id', '=', ownLearners)
    .select([
      'organisation.name as college',
      'organisation.slug as school',
      'enrolment.stage',
      'enrolment.track',
      'enrolment.programme_catalogue as programmeCatalogue',
      'enrolment.training_level as trainingLevel',
      'enrolment.programme_name as programme',
      'enrolment.class_name as className',
      'enrolment.student_number as studentNumber',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.state',
    ])
    .orderBy('enrolment.enrolled_on')
    .orderBy('enrolment.id')
    .execute()
}

function recordsOf(trx: ReadonlyTrx) {
  return trx
    .selectFrom('record')
    .innerJoin('organisation', 'organisation.id', 'record.organisation_id')
    .innerJoin('credential', (join) =>
      join
        .onRef('credential.learner_id', '=', 'record.learner_id')
        .onRef('credential.record_id', '=', 'record.id'),
    )
    .innerJoin('status_entry', (join) =>
      join
        .onRef('status_entry.shard_id', '=', 'credential.shard_id')
        .onRef('status_entry.shard_index', '=', 'credential.shard_index'),
    )
    .leftJoin('organisation as office', 'office.id', 'record.confirmation_office')
    .where('record.learner_id', '=', ownLearners)
    .select([
      'office.name as office',
      'record.confirmation_at as confirmedAt',
      'record.id as recordId',
      'record.kind',
      'record.state',
      'record.assurance',
      'record.claims',
      'record.claims_version as claimsVersion',
      'record.created_at as createdAt',
      'record.issued_on as issuedOn',
      'record.corrects_id as correctsId',
      'record.corrected_fields as correctedFields',
      'organisation.name as issuer',
      'organisation.slug as issuerSlug',
      'credential.id as credentialId',
      'credential.issued_at as issuedAt',
      'credential.shard_id as shardId',
      'credential.shard_index as shardIndex',
      'status_entry.state as status',
      'status_entry.since as statusSince',
      'status_entry.reason as statusReason',
    ])
}

export type OwnRecord = Awaited<ReturnType<typeof listRecordsOf>>[number]

export async function listRecordsOf(trx: ReadonlyTrx) {
  return recordsOf(trx).orderBy('record.issued_on', 'desc').orderBy('record.id', 'desc').limit(500).execute()
}

export async function findRecord(trx: ReadonlyTrx, recordId: string) {
  return recordsOf(trx).where('record.id', '=', recordId).executeTakeFirst()
}

/** The issued record that took the place of a corrected one. */
export async function findSuccessor(trx: ReadonlyTrx, recordId: string) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', ownLearners)
    .where('corrects_id', '=', recordId)
    .select(['id as recordId', 'corrected_fields as fields'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
