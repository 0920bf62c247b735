import type { Trx } from '../db/tenant.ts'

/** Whether a correction of a record is approved and on its way to be issued; one that failed holds nothing up. */
export async function isBeingCorrected(
  trx: Trx,
  { organisationId, learnerId, recordId }: { organisationId: string; learnerId: string; recordId: string },
): Promise<boolean> {
  const found = await trx
    .selectFrom('record')
    .innerJoin('batch', (join) =>
      join
        .onRef('batch.organisation_id', '=', 'record.organisation_id')
        .onRef('batch.id', '=', 'record.batch_id'),
    )
    .where('record.learner_id', '=', learnerId)
    .where('record.corrects_id', '=', recordId)
    .where('record.organisation_id', '=', organisationId)
    .where('record.state', '=', 'approved')
    .where('batch.state', '=', 'issuing')
    .select('record.id')
    .executeTakeFirst()
  return found !== undefined
}
