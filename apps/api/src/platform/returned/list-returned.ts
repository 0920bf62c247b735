import type { ReadonlyTrx } from '../db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** What was sent back out of a batch by itself: whose, by whom and why, the first one first. */
export async function listReturned(trx: Reading, organisationId: string, batchId: string) {
  return trx
    .selectFrom('record')
    .innerJoin('person', 'person.id', 'record.returned_by')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.batch_id', '=', batchId)
    .where('record.returned_at', 'is not', null)
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'record.title',
      'record.number',
      'record.return_reason as reason',
      'enrolment.holder_name as name',
      'enrolment.student_number as studentNumber',
      'person.name as by',
    ])
    .orderBy('record.returned_at')
    .orderBy('record.id')
    .execute()
}
