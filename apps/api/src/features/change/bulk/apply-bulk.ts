import {
  actOfChange,
  changeReasonSchema,
  freesNumber,
  type ChangeReason,
} from '@jiangji/domain/record/change'
import type { BulkAct } from '@jiangji/domain/record/bulk-change'
import { stateAfter } from '@jiangji/domain/record/lifecycle'
import type { Context } from '../../../platform/context.ts'
import { statusAfter } from '../apply-change.ts'
import {
  beginBulk,
  countProgress,
  finishBulk,
  noteOutcomes,
  pickRecords,
  releaseNumbers,
  touchShards,
  turnRecords,
} from './apply-queries.ts'
import { lockBulk, type LockedBulk } from './queries.ts'

const chunkSize = 1000

/** Applies an approved request when its window has ended; run twice or stopped anywhere, each record is changed once. */
export async function applyBulk(ctx: Context, id: string): Promise<void> {
  if (!(await begin(ctx, id))) return
  while (await applyChunk(ctx, id));
}

/** False when it was stopped or is over; a window that has not ended by our clock is waited for again. */
async function begin(ctx: Context, id: string): Promise<boolean> {
  const { organisationId } = ctx
  const bulk = await ctx.read('record.change.approve', (trx) =>
    trx
      .selectFrom('bulk_change')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .select(['state', 'takes_effect_at as takesEffectAt'])
      .executeTakeFirst(),
  )
  if (bulk?.state === 'applying') return true
  if (bulk?.state !== 'approved' || bulk.takesEffectAt === null) return false
  const { takesEffectAt } = bulk
  const act = { subject: { type: 'bulk-change', id }, facts: { begins: 1 } }
  return ctx.commit('record.change.approve', act, async (trx) => {
    if (takesEffectAt <= ctx.now()) return beginBulk(trx, organisationId, id)
    await ctx.enqueue(trx, 'change.bulk', id, takesEffectAt)
    return false
  })
}

/** True while there is more. */
async function applyChunk(ctx: Context, id: string): Promise<boolean> {
  const { organisationId } = ctx
  const facts = { applied: 0, passedOver: 0 }
  const act = { subject: { type: 'bulk-change', id }, facts }
  return ctx.commit('record.change.approve', act, async (trx) => {
    const bulk = await lockBulk(trx, organisationId, id)
    if (bulk?.state !== 'applying') return false
    const picked = await pickRecords(trx, { organisationId, id }, chunkSize)
    const { recordIds, shards } = await turnRecords(trx, turnOf(ctx, bulk), picked)
    await noteOutcomes(trx, { organisationId, id }, picked, recordIds)
    Object.assign(facts, { applied: recordIds.length, passedOver: picked.length - recordIds.length })
    if (freesNumbers(bulk)) await releaseNumbers(trx, { organisationId, id }, recordIds)
    await touchShards(trx, shards, ctx.now())
    await countProgress(trx, { organisationId, id }, facts)
    if (picked.length === chunkSize) return true
    await finishBulk(trx, organisationId, id, ctx.now())
    return false
  })
}

function turnOf(ctx: Context, { act, reason }: LockedBulk) {
  const to = stateAfter(actOfChange(act))
  return { organisationId: ctx.organisationId, act, to, status: statusAfter(act, reason, ctx.now()) }
}

function freesNumbers({ act, reason }: { act: BulkAct; reason: string }): boolean {
  const given: ChangeReason = changeReasonSchema.parse(reason)
  return act === 'revoke' && freesNumber(given)
}
