import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { countHeld } from './held-queries.ts'

export async function countWaiting(trx: ReadonlyTrx, organisationId: string, personId: string) {
  const batches = await trx
    .selectFrom('batch')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['preview', 'submitted', 'approved', 'failed', 'returned'])
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere((batch) =>
          batch.and([batch('state', '=', 'failed'), batch('approved_by', 'is not', null)]),
        )
        .as('batchesNotIssued'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'approved').as('batchesToBeIssued'),
      eb.fn
        .countAll<number>()
        .filterWhere((batch) =>
          batch.and([batch('state', '=', 'returned'), batch('created_by', '=', personId)]),
        )
        .as('batchesReturned'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'preview').as('batchesToFinish'),
      eb.fn
        .countAll<number>()
        .filterWhere((batch) =>
          batch.and([
            batch('state', '=', 'submitted'),
            batch('created_by', '!=', personId),
            batch('submitted_by', '!=', personId),
          ]),
        )
        .as('batchesToApprove'),
    ])
    .executeTakeFirstOrThrow()
  const { changesToDecide } = await trx
    .selectFrom('change_request')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'open')
    .where('requested_by', '!=', personId)
    .select((eb) => eb.fn.countAll<number>().as('changesToDecide'))
    .executeTakeFirstOrThrow()
  const recordsReturned = await countReturned(trx, organisationId, personId)
  const heldRows = await countHeld(trx, organisationId)
  return {
    ...batches,
    ...(await countBulks(trx, organisationId, personId)),
    heldRows,
    changesToDecide,
    recordsReturned,
  }
}

/** Changes of many: those that another person asked for, and those that this person may still stop. */
async function countBulks(trx: ReadonlyTrx, organisationId: string, personId: string) {
  return trx
    .selectFrom('bulk_change')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['open', 'approved'])
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere((bulk) => bulk.and([bulk('state', '=', 'open'), bulk('requested_by', '!=', personId)]))
        .as('bulksToDecide'),
      eb.fn
        .countAll<number>()
        .filterWhere((bulk) =>
          bulk.and([
            bulk('state', '=', 'approved'),
            bulk.or([bulk('requested_by', '=', personId), bulk('decided_by', '=', personId)]),
          ]),
        )
        .as('bulksInWindow'),
    ])
    .executeTakeFirstOrThrow()
}

/** What came back of this person's records and was not entered anew for the learner since. */
async function countReturned(trx: ReadonlyTrx, organisationId: string, personId: string): Promise<number> {
  const { returned } = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('returned_at', 'is not', null)
    .where('created_by', '=', personId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record as again')
            .whereRef('again.learner_id', '=', 'record.learner_id')
            .whereRef('again.organisation_id', '=', 'record.organisation_id')
            .whereRef('again.kind', '=', 'record.kind')
            .whereRef('again.created_at', '>', 'record.returned_at')
            .where('again.state', '!=', 'rejected')
            .select('again.id'),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('returned'))
    .executeTakeFirstOrThrow()
  return returned
}

export async function countCorrectionRequests(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('correction_request')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'open')
    .select((eb) => eb.fn.countAll<number>().as('correctionsToAnswer'))
    .executeTakeFirstOrThrow()
}

export async function listRecentBatches(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('batch')
    .innerJoin('person', 'person.id', 'batch.created_by')
    .leftJoin('record', (join) =>
      join
        .onRef('record.organisation_id', '=', 'batch.organisation_id')
        .onRef('record.batch_id', '=', 'batch.id')
        .on('batch.source', 'in', ['form', 'correction']),
    )
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.state', '!=', 'discarded')
    .select([
      'batch.id',
      'batch.kind',
      'batch.file_name as fileName',
      'batch.state',
      'batch.total_rows as total',
      'batch.done_rows as done',
      'batch.accepted_rows as accepted',
      'batch.unchanged_rows as unchanged',
      'batch.warned_rows as warned',
      'batch.held_rows as held',
      'batch.rejected_rows as rejected',
      'batch.created_at as createdAt',
      'batch.submitted_at as submittedAt',
      'person.name as createdBy',
      'record.id as recordId',
      'record.learner_id as learnerId',
    ])
    .orderBy('batch.created_at', 'desc')
    .limit(8)
    .execute()
}

export async function countTotals(trx: ReadonlyTrx, organisationId: string) {
  const { learners } = await trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .select((eb) => eb.fn.countAll<number>().as('learners'))
    .executeTakeFirstOrThrow()
  const records = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['issued', 'revoked'])
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', '=', 'issued').as('recordsIssued'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'revoked').as('revoked'),
    ])
    .executeTakeFirstOrThrow()
  return { learners, ...records }
}
