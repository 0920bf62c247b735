import { decideSettling } from '@jiangji/domain/organisation/two-person'
import { decideStop, takesEffectAt, type BulkAct } from '@jiangji/domain/record/bulk-change'
import { decideGrounds, type ChangeReason } from '@jiangji/domain/record/change'
import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { decided, Refusal } from '../../../platform/refusal.ts'
import { bulkLine } from './bulk-view.ts'
import {
  countByKind,
  findBulk,
  insertBulk,
  listBulks,
  lockBulk,
  sampleRecords,
  settleBulk,
  stopBulk,
  type BulkSettlement,
} from './queries.ts'

const sampleSize = 20

export interface AskedForMany {
  act: BulkAct
  reason: ChangeReason
  note: string | null
  batchId: string | null
  recordIds: readonly string[]
}

export async function listBulkChanges(ctx: Context) {
  const bulks = await ctx.read('record.change.request', (trx) => listBulks(trx, ctx.organisationId))
  return bulks.map((bulk) => bulkLine(bulk, ctx))
}

export async function showBulkChange(ctx: Context, id: string) {
  const { organisationId } = ctx
  return ctx.read('record.change.request', async (trx) => {
    const bulk = await findBulk(trx, organisationId, id)
    if (!bulk) throw new Refusal('change.unknown')
    return {
      ...bulkLine(bulk, ctx),
      kinds: await countByKind(trx, organisationId, id),
      sample: await sampleRecords(trx, organisationId, id, sampleSize),
    }
  })
}

export async function requestBulk(ctx: Context, { batchId, recordIds, ...asked }: AskedForMany) {
  const { act } = asked
  const { reason, note } = decided(decideGrounds(act, asked))
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const facts = { act, reason, batchId, records: 0 }
  await ctx.commit('record.change.request', actOn(id, facts), async (trx) => {
    const bulk = { organisationId, id, act, reason, note, batchId, recordIds, personId, now: ctx.now() }
    facts.records = await insertBulk(trx, bulk)
    if (facts.records === 0) throw new Refusal('change.nothing')
  })
  return { id, total: facts.records }
}

export async function approveBulk(ctx: Context, id: string) {
  const begins = takesEffectAt(ctx.now())
  const facts = { act: '', records: 0 }
  await ctx.commit('record.change.approve', actOn(id, facts), async (trx) => {
    const bulk = await settle(ctx, trx, { id, state: 'approved', note: null, takesEffectAt: begins })
    Object.assign(facts, { act: bulk.act, records: bulk.total })
    await ctx.enqueue(trx, 'change.bulk', id, begins)
  })
  return { id, takesEffectAt: begins.toISOString() }
}

export async function refuseBulk(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note === '') throw new Refusal('change.noteMissing')
  await ctx.commit('record.change.refuse', actOn(id, {}), (trx) =>
    settle(ctx, trx, { id, state: 'refused', note, takesEffectAt: null }),
  )
  return { id }
}

export async function withdrawBulk(ctx: Context, id: string) {
  await ctx.commit('record.change.withdraw', actOn(id, {}), (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null, takesEffectAt: null }),
  )
  return { id }
}

/** Within the window either of the two people takes it back: nothing was changed yet. */
export async function stopBulkChange(ctx: Context, id: string) {
  const { organisationId, personId } = ctx
  await ctx.commit('record.change.stop', actOn(id, {}), async (trx) => {
    const bulk = await lockBulk(trx, organisationId, id)
    if (!bulk) throw new Refusal('change.unknown')
    decided(decideStop(bulk, personId))
    if (!(await stopBulk(trx, { organisationId, id, personId, now: ctx.now() })))
      throw new Refusal('change.tooLate', { state: bulk.state })
  })
  return { id }
}

async function settle(
  ctx: Context,
  trx: Trx,
  settlement: Pick<BulkSettlement, 'id' | 'state' | 'note' | 'takesEffectAt'>,
) {
  const { organisationId, personId } = ctx
  const bulk = await lockBulk(trx, organisationId, settlement.id)
  if (!bulk) throw new Refusal('change.unknown')
  const { state: to } = settlement
  decided(decideSettling(bulk.requesterId, personId, { to, notYours: 'change.notYours' as const }))
  if (!(await settleBulk(trx, { organisationId, personId, now: ctx.now(), ...settlement })))
    throw new Refusal('change.decided')
  return bulk
}

function actOn(id: string, facts: Record<string, string | number | null>) {
  return { subject: { type: 'bulk-change', id }, facts }
}
