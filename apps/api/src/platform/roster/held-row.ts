import type { Finding } from '@jiangji/domain/import/finding'
import { rosterEntrySchema, type RosterEntry } from '@jiangji/domain/learner/schema'
import { z } from 'zod'
import type { Keys } from '../keys/keys.ts'
import type { ReadonlyTrx, Trx } from '../db/tenant.ts'

const sealedRow = z.object({
  holder: z.object({ kind: z.enum(['residentId', 'stateNumber']), value: z.string() }).nullable(),
  entry: rosterEntrySchema.nullable().catch(null),
})

const shownRow = z.object({ idMasked: z.string().catch('') })

export interface HeldRow {
  position: number
  row: number
  findings: Finding[]
  idMasked: string
  idHash: Buffer
  entry: RosterEntry
}

/** The rows of a roster that wait for a person, with what they say; one that says too little to act on is left out. */
export async function listHeldRows(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  keys: Keys,
  { organisationId, batchId }: { organisationId: string; batchId: string },
): Promise<HeldRow[]> {
  const rows = await trx
    .selectFrom('batch_row')
    .innerJoin('batch', (join) =>
      join
        .onRef('batch.organisation_id', '=', 'batch_row.organisation_id')
        .onRef('batch.id', '=', 'batch_row.batch_id'),
    )
    .where('batch_row.organisation_id', '=', organisationId)
    .where('batch_row.batch_id', '=', batchId)
    .where('batch.kind', '=', 'roster')
    .where('batch.state', 'in', ['preview', 'effective'])
    .where('batch_row.outcome', '=', 'held')
    .select([
      'batch_row.position',
      'batch_row.row_number as row',
      'batch_row.findings',
      'batch_row.summary',
      'batch_row.sealed',
    ])
    .orderBy('batch_row.position')
    .limit(5000)
    .execute()
  return rows.flatMap(({ sealed, findings, summary, ...row }) => {
    const { holder, entry } = sealedRow.parse(JSON.parse(keys.open(sealed, `batch-row:${batchId}`)))
    if (holder === null || entry === null) return []
    const idHash = keys.lookupHash(
      holder.kind === 'residentId' ? 'resident-id' : 'state-number',
      holder.value,
    )
    const { idMasked } = shownRow.parse(summary)
    return [{ ...row, findings: findings as Finding[], idMasked, idHash, entry }]
  })
}

/** Rows that were dealt with wait no longer, and the batch counts them so. */
export async function settleHeldRows(
  trx: Trx,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  positions: readonly number[],
): Promise<void> {
  for (const position of positions)
    await trx
      .updateTable('batch_row')
      .set({ outcome: 'unchanged', findings: '[]' })
      .where('organisation_id', '=', organisationId)
      .where('batch_id', '=', batchId)
      .where('position', '=', position)
      .execute()
  await trx
    .updateTable('batch')
    .set((eb) => ({
      held_rows: eb('held_rows', '-', positions.length),
      unchanged_rows: eb('unchanged_rows', '+', positions.length),
    }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .execute()
}
