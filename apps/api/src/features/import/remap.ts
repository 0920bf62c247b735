import { missingFields } from '@jiangji/domain/import/header'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { startReadingAgain } from './changes.ts'
import { rememberColumns, type ChosenHeader } from './columns/remembered.ts'
import { fieldsOf, permissionToImport } from './import-kind.ts'
import { readMapping, type BatchMapping } from './mapping.ts'
import { findOwnBatch, lockStanding } from './own-batch.ts'
import { deleteRows } from './reading/reading-batch.ts'

export interface ChosenColumn {
  index: number
  field: string | null
}

/** Reads a workbook again by the columns a person chose. */
export async function remap(ctx: Context, { id, columns }: { id: string; columns: ChosenColumn[] }) {
  const { kind } = await findOwnBatch(ctx, id)
  const of = { organisationId: ctx.organisationId, batchId: id }
  const act = { subject: { type: 'batch', id }, facts: { step: 'mapped' } }
  await ctx.commit(permissionToImport(kind), act, async (trx) => {
    const batch = await lockStanding(ctx, trx, id, 'preview')
    const mapping = choose(kind, readMapping(batch.mapping), columns)
    const { personId } = ctx
    const by = { organisationId: ctx.organisationId, kind, personId, now: ctx.now() }
    await rememberColumns(trx, changedIn(mapping), by)
    await deleteRows(trx, of)
    await startReadingAgain(trx, of, mapping)
    await ctx.enqueue(trx, 'import.read', id)
  })
  return { id }
}

/** Takes a choice in which no field stands twice and none that is required is missing. */
function choose(kind: string, mapping: BatchMapping, columns: readonly ChosenColumn[]): BatchMapping {
  const [plan] = mapping.plans
  const picked = new Map(columns.map(({ index, field }) => [index, field]))
  const chosen = (plan?.columns ?? []).map(({ index, header, field }) => ({
    index,
    header,
    field: picked.has(index) ? (picked.get(index) ?? null) : field,
  }))
  assertChoice(kind, chosen)
  return {
    ...mapping,
    round: mapping.round + 1,
    tries: 0,
    stored: 0,
    remembered: [],
    choice: { headerRow: plan?.headerRow ?? null, columns: chosen },
  }
}

/** The columns of which a person said otherwise than they were read. */
function changedIn({ plans: [plan], choice }: BatchMapping): ChosenHeader[] {
  const before = new Map(plan?.columns.map(({ index, field }) => [index, field]))
  return (choice?.columns ?? []).filter(({ index, field }) => before.get(index) !== field)
}

function assertChoice(kind: string, chosen: readonly { field: string | null }[]): void {
  const fields = fieldsOf(kind)
  const held = chosen.flatMap(({ field }) => field ?? [])
  if (!held.every((field) => fields.some(({ key }) => key === field)))
    throw new Refusal('request.malformed', { field: 'columns' })
  const twice = held.find((field, at) => held.indexOf(field) !== at)
  if (twice !== undefined) throw new Refusal('batch.columnTwice', { field: twice })
  const missing = missingFields(chosen, fields)
  if (missing.length > 0) throw new Refusal('batch.mapping', { fields: missing.join('、') })
}
