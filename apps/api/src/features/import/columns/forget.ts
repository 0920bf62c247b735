import type { Context } from '../../../platform/context.ts'
import { startReadingAgain } from '../changes.ts'
import { permissionToImport } from '../import-kind.ts'
import { readMapping } from '../mapping.ts'
import { findOwnBatch, lockStanding } from '../own-batch.ts'
import { deleteRows } from '../reading/reading-batch.ts'
import { forgetColumns } from './remembered.ts'

/** Forgets what the college said of the headers of this workbook, and reads it by what they say themselves. */
export async function forgetAndRead(ctx: Context, id: string) {
  const { kind } = await findOwnBatch(ctx, id)
  const of = { organisationId: ctx.organisationId, batchId: id }
  const facts = { step: 'columns-forgotten', columns: 0 }
  await ctx.commit(permissionToImport(kind), { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockStanding(ctx, trx, id, 'preview')
    const mapping = readMapping(batch.mapping)
    const headers = mapping.remembered
    facts.columns = await forgetColumns(trx, headers, { organisationId: ctx.organisationId, kind })
    await deleteRows(trx, of)
    const anew = { round: mapping.round + 1, tries: 0, stored: 0, choice: null, remembered: [] }
    await startReadingAgain(trx, of, { ...mapping, ...anew })
    await ctx.enqueue(trx, 'import.read', id)
  })
  return { id }
}
