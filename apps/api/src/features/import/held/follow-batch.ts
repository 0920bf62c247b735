import type { Trx } from '../../../platform/db/tenant.ts'
import type { BatchMapping } from '../mapping.ts'
import type { OfBatch } from '../of-batch.ts'

/** A batch whose held rows may be read again, locked. */
export async function lockHolding(trx: Trx, { organisationId, batchId }: OfBatch) {
  const batch = await trx
    .selectFrom('batch')
    .select(['id', 'kind', 'state', 'mapping', 'file_id', 'file_name', 'file_sha256'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('source', '=', 'workbook')
    .where('file_id', 'is not', null)
    .where('state', 'in', ['preview', 'submitted', 'effective', 'approved', 'issuing', 'issued'])
    .forUpdate()
    .executeTakeFirst()
  if (!batch) return undefined
  const counts = await trx
    .selectFrom('batch_row')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'held')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('settled_in', 'is', null).as('held'),
      eb.fn.countAll<number>().filterWhere('settled_in', 'is not', null).as('settled'),
    ])
    .executeTakeFirstOrThrow()
  return { ...batch, ...counts }
}

type Followed = Pick<
  NonNullable<Awaited<ReturnType<typeof lockHolding>>>,
  'id' | 'kind' | 'file_id' | 'file_name' | 'file_sha256'
>

export async function followBatch(
  trx: Trx,
  followed: Followed,
  made: { organisationId: string; id: string; mapping: BatchMapping; personId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('batch')
    .values({
      organisation_id: made.organisationId,
      id: made.id,
      kind: followed.kind,
      source: 'workbook',
      file_id: followed.file_id,
      file_name: followed.file_name,
      file_sha256: followed.file_sha256,
      state: 'reading',
      mapping: JSON.stringify(made.mapping),
      sheet: null,
      header_row: null,
      failure_code: null,
      failure_facts: null,
      return_reason: null,
      created_by: made.personId,
      created_at: made.now,
      submitted_by: null,
      submitted_at: null,
      approved_by: null,
      approved_at: null,
      finished_at: null,
      follows_id: followed.id,
    })
    .execute()
}

/** The held rows of a batch are from now on those of the batch that reads them again. */
export async function settleRows(trx: Trx, { organisationId, batchId }: OfBatch, by: string): Promise<void> {
  await trx
    .updateTable('batch_row')
    .set({ settled_in: by })
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'held')
    .where('settled_in', 'is', null)
    .execute()
}

/** The rows wait again where they stood, once the batch that read them again is discarded. */
export async function unsettleRows(trx: Trx, { organisationId, batchId }: OfBatch): Promise<void> {
  await trx
    .updateTable('batch_row')
    .set({ settled_in: null })
    .where('organisation_id', '=', organisationId)
    .where('settled_in', '=', batchId)
    .execute()
}
