import { sql } from 'kysely'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

function recordsOf(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .leftJoin('credential', (join) =>
      join
        .onRef('credential.learner_id', '=', 'record.learner_id')
        .onRef('credential.record_id', '=', 'record.id'),
    )
    .leftJoin('status_entry', (join) =>
      join
        .onRef('status_entry.shard_id', '=', 'credential.shard_id')
        .onRef('status_entry.shard_index', '=', 'credential.shard_index'),
    )
    .where('record.organisation_id', '=', organisationId)
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'record.kind',
      'record.title',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'record.level',
      'record.scheme',
      'record.number',
      'record.awarding_body as awardingBody',
      'record.issued_on as issuedOn',
      'record.state',
      'record.created_at as createdAt',
      'credential.issued_at as issuedAt',
      'status_entry.since as statusSince',
    ])
}

export async function findRecord(
  trx: ReadonlyTrx,
  organisationId: string,
  learnerId: string,
  recordId: string,
) {
  return recordsOf(trx, organisationId)
    .leftJoin('batch', (join) =>
      join
        .onRef('batch.organisation_id', '=', 'record.organisation_id')
        .onRef('batch.id', '=', 'record.batch_id'),
    )
    .leftJoin('organisation as office', (join) =>
      join.on(
        'office.id',
        '=',
        sql<string>`CASE WHEN record.confirmation IS NOT NULL
          THEN coalesce(record.confirmation_office, confirming_office(record.organisation_id, record.level)) END`,
      ),
    )
    .leftJoin('person as creator', 'creator.id', 'record.created_by')
    .leftJoin('person as submitter', 'submitter.id', 'batch.submitted_by')
    .leftJoin('person as approver', 'approver.id', 'batch.approved_by')
    .leftJoin('person as issuing', 'issuing.id', 'credential.issued_by')
    .select([
      'record.claims',
      'record.claims_version as claimsVersion',
      'record.assurance',
      'record.marks',
      'batch.state as batchState',
      'batch.submitted_at as submittedAt',
      'batch.approved_at as approvedAt',
      'batch.finished_at as finishedAt',
      'batch.return_reason as returnReason',
      'credential.id as credentialId',
      'record.corrects_id as correctsId',
      'record.award_id as awardId',
      'record.confirmation',
      'record.confirmation_at as confirmedAt',
      'record.confirmation_reason as confirmationReason',
      'office.name as office',
      'record.corrected_fields as correctedFields',
      'status_entry.reason as statusReason',
      'creator.name as createdBy',
      'submitter.name as submittedBy',
      'approver.name as approvedBy',
      'issuing.name as issuedBy',
    ])
    .where('record.learner_id', '=', learnerId)
    .where('record.id', '=', recordId)
    .executeTakeFirst()
}

/** Who else has the same award, as it stands: a corrected record is named by the one in its place. */
export async function listTeam(
  trx: ReadonlyTrx,
  organisationId: string,
  { awardId, learnerId }: { awardId: string; learnerId: string },
) {
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .where('record.organisation_id', '=', organisationId)
    .where('record.award_id', '=', awardId)
    .where('record.learner_id', '!=', learnerId)
    .where('record.state', '!=', 'superseded')
    .select(['record.learner_id as learnerId', 'record.id as recordId', 'learner.name', 'record.state'])
    .orderBy('record.id')
    .execute()
}

/** The record that took the place of a corrected one. */
export async function findSuccessor(trx: ReadonlyTrx, learnerId: string, recordId: string) {
  const found = await trx
    .selectFrom('record')
    .where('learner_id', '=', learnerId)
    .where('corrects_id', '=', recordId)
    .where('state', 'not in', ['rejected', 'draft'])
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found?.id ?? null
}

export async function listChangeRequests(trx: ReadonlyTrx, organisationId: string, recordId: string) {
  return trx
    .selectFrom('change_request')
    .leftJoin('person as asking', 'asking.id', 'change_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'change_request.decided_by')
    .where('change_request.organisation_id', '=', organisationId)
    .where('change_request.record_id', '=', recordId)
    .select([
      'change_request.id',
      'change_request.act',
      'change_request.reason',
      'change_request.note',
      'change_request.state',
      'change_request.requested_at as requestedAt',
      'asking.name as requestedBy',
      'change_request.decided_at as decidedAt',
      'deciding.name as decidedBy',
      'change_request.decision_note as decisionNote',
    ])
    .orderBy('change_request.requested_at')
    .execute()
}

/** Requests about many records of which this is one, and what became of it in them. */
export async function listBulkRequests(trx: ReadonlyTrx, organisationId: string, recordId: string) {
  return trx
    .selectFrom('bulk_change_record as item')
    .innerJoin('bulk_change as bulk', (join) =>
      join.onRef('bulk.organisation_id', '=', 'item.organisation_id').onRef('bulk.id', '=', 'item.bulk_id'),
    )
    .leftJoin('person as asking', 'asking.id', 'bulk.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'bulk.decided_by')
    .where('item.organisation_id', '=', organisationId)
    .where('item.record_id', '=', recordId)
    .select([
      'bulk.id',
      'bulk.act',
      'bulk.state',
      'bulk.requested_at as requestedAt',
      'asking.name as requestedBy',
      'deciding.name as decidedBy',
      'bulk.takes_effect_at as takesEffectAt',
      'item.outcome',
      sql<Date | null>`coalesce(bulk.finished_at, bulk.takes_effect_at, bulk.decided_at)`.as('endedAt'),
    ])
    .orderBy('bulk.requested_at')
    .execute()
}
