import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

interface OfBatch {
  organisationId: string
  batchId: string
}

/** Those of the records named that still wait, with everybody who has the same award. */
export async function listToReturn(
  trx: Reading,
  { organisationId, batchId }: OfBatch,
  recordIds: readonly string[],
): Promise<string[]> {
  const named = sql<string>`any(${recordIds}::uuid[])`
  const found = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'submitted')
    .where((eb) =>
      eb.or([
        eb('id', '=', named),
        eb(
          'award_id',
          'in',
          eb
            .selectFrom('record as picked')
            .where('picked.organisation_id', '=', organisationId)
            .where('picked.batch_id', '=', batchId)
            .where('picked.id', '=', named)
            .where('picked.award_id', 'is not', null)
            .select('picked.award_id'),
        ),
      ]),
    )
    .select('id')
    .execute()
  return found.map(({ id }) => id)
}

/** Rejects these and frees their numbers for a corrected workbook. */
export async function returnRecords(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
  how: { returning: readonly string[]; personId: string; reason: string; now: Date },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('record')
    .set({
      state: 'rejected',
      return_reason: how.reason,
      returned_by: how.personId,
      returned_at: how.now,
    })
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'submitted')
    .where('id', '=', sql<string>`any(${how.returning}::uuid[])`)
    .executeTakeFirst()
  await sql`SELECT release_numbers(${batchId}::uuid)`.execute(trx)
  return Number(numUpdatedRows)
}
