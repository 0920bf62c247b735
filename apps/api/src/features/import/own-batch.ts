import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockBatch } from './changes.ts'
import { findBatch } from './queries.ts'

/** A batch of the college for somebody who may import there; what she may do with it its kind decides. */
export async function findOwnBatch(ctx: Context, id: string) {
  const permission = ctx.may('roster.import') ? 'roster.import' : 'record.import'
  const batch = await ctx.read(permission, (trx) => findBatch(trx, ctx.organisationId, id))
  if (!batch) throw new Refusal('batch.unknown')
  return batch
}

/** Locks a batch that must stand in one of these states. */
export async function lockStanding(ctx: Context, trx: Trx, batchId: string, ...states: BatchState[]) {
  const batch = await lockBatch(trx, { organisationId: ctx.organisationId, batchId })
  if (!batch) throw new Refusal('batch.unknown')
  if (!states.includes(batch.state)) throw new Refusal('batch.state', { state: batch.state })
  return batch
}
