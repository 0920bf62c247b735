import type { BatchMapping } from '../mapping.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { Facts } from '@jiangji/domain/decision'
import type { OfBatch } from '../of-batch.ts'
import { storableJson } from '../storable-json.ts'
import type { Reading } from './look-up.ts'
import { countOutcomes } from './store-rows.ts'

/** A batch that waits to be read, with its sealed workbook. */
export function findReading(trx: Reading, { organisationId, batchId }: OfBatch) {
  return trx
    .selectFrom('batch')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'batch.organisation_id')
        .onRef('stored_file.id', '=', 'batch.file_id'),
    )
    .select([
      'batch.kind',
      'batch.mapping',
      'batch.follows_id',
      'stored_file.id as fileId',
      'stored_file.sealed',
    ])
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.id', '=', batchId)
    .where('batch.state', '=', 'reading')
    .executeTakeFirst()
}

/** Where the rows stand that a batch reads again. */
export function listSettled(trx: Reading, { organisationId, batchId }: OfBatch) {
  return trx
    .selectFrom('batch_row')
    .select(['sheet', 'row_number as row'])
    .where('organisation_id', '=', organisationId)
    .where('settled_in', '=', batchId)
    .execute()
}

/** Where a reading that was cut off goes on: positions are stored in order and without a gap. */
export async function countStored(trx: Reading, { organisationId, batchId }: OfBatch): Promise<number> {
  const { stored } = await trx
    .selectFrom('batch_row')
    .select((eb) => eb.fn.countAll<number>().as('stored'))
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  return stored
}

/** The mapping of a batch that is being read, locked; nothing once it was read or is read anew. */
export async function lockReading(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
): Promise<{ mapping: unknown } | undefined> {
  return trx
    .selectFrom('batch')
    .select('mapping')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', '=', 'reading')
    .forUpdate()
    .executeTakeFirst()
}

export async function keepMapping(trx: Trx, of: OfBatch, mapping: BatchMapping): Promise<void> {
  const [first] = mapping.plans
  await updateBatch(trx, of)
    .set({
      mapping: storableJson(mapping),
      sheet: first?.sheet ?? null,
      header_row: first?.headerRow ?? null,
    })
    .execute()
}

export async function keepProgress(
  trx: Trx,
  of: OfBatch,
  { done, expected }: { done: number; expected: number },
): Promise<void> {
  await updateBatch(trx, of).set({ done_rows: done, total_rows: expected }).execute()
}

export async function showPreview(trx: Trx, of: OfBatch): Promise<void> {
  await countOutcomes(trx, of)
  await updateBatch(trx, of).set({ state: 'preview' }).execute()
}

/** A workbook that cannot be read leaves no rows behind. */
export async function keepFailure(trx: Trx, of: OfBatch, failure: { code: string; facts: Facts }) {
  await deleteRows(trx, of)
  await countOutcomes(trx, of)
  await updateBatch(trx, of)
    .set({ state: 'failed', failure_code: failure.code, failure_facts: storableJson(failure.facts) })
    .execute()
}

export async function deleteRows(trx: Trx, { organisationId, batchId }: OfBatch): Promise<void> {
  await trx
    .deleteFrom('batch_row')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .execute()
}

function updateBatch(trx: Trx, { organisationId, batchId }: OfBatch) {
  return trx.updateTable('batch').where('organisation_id', '=', organisationId).where('id', '=', batchId)
}
