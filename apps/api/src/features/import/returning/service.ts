import type { Context } from '../../../platform/context.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { permissionToImport } from '../import-kind.ts'
import { readMapping } from '../mapping.ts'
import { findOwnBatch } from '../own-batch.ts'
import { findFile, listRows } from '../queries.ts'
import type { Spoken } from './language.ts'
import { comingBack } from './returned-rows.ts'
import { runWriter } from './run-writer.ts'

const returnedOutcomes = ['held', 'rejected'] as const
const all = { cursor: 0, limit: 1_000_000 }

/** The held and rejected rows as a workbook, or every row of the workbook with what is wrong beside it, with the user's own cells; she sees ID numbers in it, so it is written down who took it. */
export async function returnRows(ctx: Context, id: string, spoken: Spoken, everyRow = false) {
  const { kind, mapping, file_id: fileId, file_name: fileName } = await findOwnBatch(ctx, id)
  const { organisationId } = ctx
  const facts = { step: 'returned', rows: 0 }
  const act = { subject: { type: 'batch', id }, facts }
  const { rows, bytes } = await ctx.commit(permissionToImport(kind), act, async (trx) => {
    const file = fileId === null ? undefined : await findFile(trx, organisationId, fileId)
    if (!fileId || !file) throw new Refusal('batch.unknown')
    const found = await listRows(trx, { organisationId, batchId: id }, { outcomes: returnedOutcomes }, all)
    facts.rows = found.length
    return { rows: found, bytes: ctx.keys.openBytes(file.sealed, `file:${fileId}`) }
  })
  const { plans } = readMapping(mapping)
  const { title, whole, sheet: sheetLabel, labels } = spoken
  const [said, ending] = everyRow ? [whole, '核对'] : [title, '退回']
  const coming = rows.map((row) => comingBack(row, spoken))
  return {
    fileName: `${(fileName ?? '').replace(/\.[^.]*$/, '')}-${ending}.xlsx`,
    bytes: await runWriter({ bytes, plans, rows: coming, title: said, sheetLabel, labels, everyRow }),
  }
}
