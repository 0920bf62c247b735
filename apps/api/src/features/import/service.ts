import { undoUntil } from '@jiangji/domain/learner/undo-window'
import type { Context } from '../../platform/context.ts'
import type { RowOutcome } from '../../platform/db/tables.ts'
import { listReturned } from '../../platform/returned/list-returned.ts'
import { Refusal } from '../../platform/refusal.ts'
import { failedAt, lineOf, viewOf } from './batch-view.ts'
import { deleteFile, endBatch, startSubmit, undoRoster } from './changes.ts'
import { permissionToImport, permissionToSubmit, roster } from './import-kind.ts'
import { findOwnBatch, lockStanding } from './own-batch.ts'
import {
  countFindings,
  findBatch,
  listBatches,
  listRows,
  listUploaders,
  type BatchFilter,
} from './queries.ts'
import { unsettleRows } from './held/follow-batch.ts'
import { listSteps } from './history/steps.ts'
import { deleteRows } from './reading/reading-batch.ts'

const batchesShown = 50

export async function showBatches(
  ctx: Context,
  { cursor = 0, ...filter }: BatchFilter & { cursor?: number },
) {
  const found = await ctx.read('import.read', (trx) =>
    listBatches(trx, ctx.organisationId, filter, { cursor, limit: batchesShown + 1 }),
  )
  const lines = found.slice(0, batchesShown).map((batch) => lineOf(batch, ctx.now()))
  return { lines, next: found.length > batchesShown ? cursor + batchesShown : null }
}

/** Who uploaded workbooks, to list only hers. */
export async function showUploaders(ctx: Context) {
  return ctx.read('import.read', (trx) => listUploaders(trx, ctx.organisationId))
}

export async function showBatch(ctx: Context, id: string) {
  const of = { organisationId: ctx.organisationId, batchId: id }
  return ctx.read('import.read', async (trx) => {
    const batch = await findBatch(trx, of.organisationId, id)
    if (!batch) throw new Refusal('batch.unknown')
    const groups = batch.state === 'reading' ? [] : await countFindings(trx, of)
    const returned = await listReturned(trx, of.organisationId, id)
    return viewOf(batch, { groups, returned, steps: await listSteps(trx, of) }, ctx)
  })
}

export interface RowSearch {
  id: string
  outcome?: RowOutcome | undefined
  field?: string | undefined
  code?: string | undefined
  cursor: number
  limit: number
}

export async function showRows(ctx: Context, { id, outcome, field, code, cursor, limit }: RowSearch) {
  const of = { organisationId: ctx.organisationId, batchId: id }
  const outcomes = outcome && [outcome]
  const found = await ctx.read('import.read', async (trx) => {
    if (!(await findBatch(trx, of.organisationId, id))) throw new Refusal('batch.unknown')
    return listRows(trx, of, { outcomes, field, code }, { cursor, limit: limit + 1 })
  })
  return { rows: found.slice(0, limit), next: found[limit]?.position ?? null }
}

export async function submit(ctx: Context, id: string) {
  const { kind } = await findOwnBatch(ctx, id)
  const facts = { step: 'submitted', rows: 0 }
  await ctx.commit(permissionToSubmit(kind), actOn(id, facts), async (trx) => {
    const batch = await lockStanding(ctx, trx, id, 'preview')
    facts.rows = batch.accepted_rows + batch.warned_rows
    if (facts.rows === 0) throw new Refusal('batch.nothingToSubmit')
    await startSubmit(trx, ofBatch(ctx, id), { personId: ctx.personId, now: ctx.now() })
    await ctx.enqueue(trx, 'import.submit', id)
  })
  return { id }
}

/** Leaves nothing of a workbook but that it was here, and stops its reading; one that failed at issue is the approver’s to return. */
export async function discard(ctx: Context, id: string) {
  const { kind } = await findOwnBatch(ctx, id)
  await ctx.commit(permissionToImport(kind), actOn(id, { step: 'discarded' }), async (trx) => {
    const batch = await lockStanding(ctx, trx, id, 'reading', 'preview', 'failed')
    if (failedAt(batch) === 'issue') throw new Refusal('batch.state', { state: batch.state })
    const { file_id: fileId } = batch
    await deleteRows(trx, ofBatch(ctx, id))
    await unsettleRows(trx, ofBatch(ctx, id))
    await endBatch(trx, ofBatch(ctx, id), { state: 'discarded', now: ctx.now() })
    if (fileId !== null) await deleteFile(trx, ctx.organisationId, fileId)
  })
  return { id }
}

export async function undo(ctx: Context, id: string) {
  const now = ctx.now()
  const facts = { removed: 0, kept: 0 }
  await ctx.commit('roster.undo', actOn(id, facts), async (trx) => {
    const { kind, finished_at: effectiveAt } = await lockStanding(ctx, trx, id, 'effective')
    if (kind !== roster || effectiveAt === null || now >= undoUntil(effectiveAt))
      throw new Refusal('batch.undoOver')
    Object.assign(facts, await undoRoster(trx, ofBatch(ctx, id)))
    await endBatch(trx, ofBatch(ctx, id), { state: 'undone', now })
  })
  return facts
}

function actOn(id: string, facts: Record<string, string | number>) {
  return { subject: { type: 'batch', id }, facts }
}

function ofBatch({ organisationId }: Context, batchId: string) {
  return { organisationId, batchId }
}
