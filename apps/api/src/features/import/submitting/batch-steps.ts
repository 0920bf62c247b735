import type { BatchState } from '../../../platform/db/tables.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { OfBatch } from '../of-batch.ts'
import { countOutcomes } from '../reading/store-rows.ts'

/** The batch as it stands, locked: of two runs of one job the second waits and then goes on where the first ended. */
export function lockSubmitting(trx: Trx, { organisationId, batchId }: OfBatch) {
  return trx
    .selectFrom('batch')
    .innerJoin('organisation', 'organisation.id', 'batch.organisation_id')
    .select([
      'batch.kind',
      'batch.mapping',
      'batch.done_rows as cursor',
      'batch.created_by as createdBy',
      'organisation.name as college',
      'organisation.is_demo as isDemo',
    ])
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.id', '=', batchId)
    .where('batch.state', '=', 'submitting')
    .forUpdate('batch')
    .executeTakeFirst()
}

export type SubmittingBatch = NonNullable<Awaited<ReturnType<typeof lockSubmitting>>>

export async function moveCursor(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
  cursor: number,
): Promise<void> {
  await trx
    .updateTable('batch')
    .set({ done_rows: cursor })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .execute()
}

/** Ends a submit, and tells where: when not one row could be taken the batch is back where its rows can be looked at. */
export async function endSubmit(
  trx: Trx,
  batch: OfBatch,
  { state, now }: { state: BatchState; now: Date },
): Promise<BatchState> {
  const { taken } = await countOutcomes(trx, batch)
  const ended =
    taken > 0
      ? { state, finished_at: now }
      : { state: 'preview' as const, submitted_by: null, submitted_at: null }
  await trx
    .updateTable('batch')
    .set(ended)
    .where('organisation_id', '=', batch.organisationId)
    .where('id', '=', batch.batchId)
    .where('state', '=', 'submitting')
    .execute()
  return ended.state
}
