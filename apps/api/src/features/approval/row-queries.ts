import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

/** Every record of a batch by its identifier, with what made it unusual when it was submitted. */
export async function listMarked(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  organisationId: string,
  batchId: string,
) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .select(['id as recordId', 'marks'])
    .orderBy('id')
    .execute()
}

export type MarkedRecord = Awaited<ReturnType<typeof listMarked>>[number]

export async function listRecordsAmong(
  trx: ReadonlyTrx,
  organisationId: string,
  recordIds: readonly string[],
) {
  if (recordIds.length === 0) return []
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.id', 'in', recordIds)
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'record.title',
      'record.awarding_body as awardingBody',
      'record.level',
      'record.number',
      'record.issued_on as issuedOn',
    ])
    .execute()
}
