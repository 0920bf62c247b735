import { sql } from 'kysely'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import type { BatchMapping } from './mapping.ts'
import type { OfBatch } from './of-batch.ts'

/** A workbook's batch as it stands, locked: of two people the second waits and then finds what the first did. */
export function lockBatch(trx: Trx, { organisationId, batchId }: OfBatch) {
  return trx
    .selectFrom('batch')
    .select([
      'kind',
      'state',
      'mapping',
      'file_id',
      'accepted_rows',
      'warned_rows',
      'submitted_by',
      'approved_at',
      'finished_at',
    ])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('source', '=', 'workbook')
    .forUpdate()
    .executeTakeFirst()
}

export async function startSubmit(
  trx: Trx,
  of: OfBatch,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await updateBatch(trx, of)
    .set({ state: 'submitting', submitted_by: personId, submitted_at: now, done_rows: 0 })
    .execute()
}

export async function startReadingAgain(trx: Trx, of: OfBatch, mapping: BatchMapping): Promise<void> {
  await updateBatch(trx, of)
    .set({
      state: 'reading',
      mapping: JSON.stringify(mapping),
      total_rows: 0,
      done_rows: 0,
      accepted_rows: 0,
      unchanged_rows: 0,
      warned_rows: 0,
      held_rows: 0,
      rejected_rows: 0,
    })
    .execute()
}

export async function endBatch(
  trx: Trx,
  of: OfBatch,
  { state, now }: { state: BatchState; now: Date },
): Promise<void> {
  await updateBatch(trx, of).set({ state, finished_at: now }).execute()
}

/** A batch that was taken back stands where its rows can be looked at. */
export async function backToPreview(trx: Trx, of: OfBatch): Promise<void> {
  await updateBatch(trx, of)
    .set({ state: 'preview', submitted_by: null, submitted_at: null, finished_at: null })
    .execute()
}

/** A workbook that a second batch reads again stays until both are gone. */
export async function deleteFile(trx: Trx, organisationId: string, fileId: string): Promise<void> {
  await trx
    .deleteFrom('stored_file')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', fileId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('batch')
            .whereRef('batch.organisation_id', '=', 'stored_file.organisation_id')
            .whereRef('batch.file_id', '=', 'stored_file.id')
            .where('batch.state', '<>', 'discarded'),
        ),
      ),
    )
    .execute()
}

/** Takes a roster back; who has a record or an account by now stays enrolled. */
export async function undoRoster(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
): Promise<{ removed: number; kept: number }> {
  const { rows } = await sql<{ removed: number }>`SELECT undo_roster(${batchId}::uuid) AS removed`.execute(
    trx,
  )
  const { kept } = await trx
    .selectFrom('enrolment')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  return { removed: rows[0]?.removed ?? 0, kept }
}

function updateBatch(trx: Trx, { organisationId, batchId }: OfBatch) {
  return trx.updateTable('batch').where('organisation_id', '=', organisationId).where('id', '=', batchId)
}
