import type { BatchState } from '../db/tables.ts'
import type { Trx } from '../db/tenant.ts'

interface OneRecord {
  organisationId: string
  learnerId: string
  recordId: string
}

/** Whether a correction of a record is being issued just now. */
export async function isBeingCorrected(trx: Trx, of: OneRecord): Promise<boolean> {
  return hasCorrection(trx, of, ['issuing'])
}

/** Whether another correction would come too late: one is approved and is being issued, or waits for an office’s word; one that failed holds nothing up. */
export async function isToBeCorrected(trx: Trx, of: OneRecord): Promise<boolean> {
  return hasCorrection(trx, of, ['issuing', 'approved'])
}

async function hasCorrection(
  trx: Trx,
  { organisationId, learnerId, recordId }: OneRecord,
  states: readonly BatchState[],
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
    .where('batch.state', 'in', states)
    .select('record.id')
    .executeTakeFirst()
  return found !== undefined
}
