import { civilDateIn } from '@jiangji/domain/calendar'
import { unusualFirst } from '@jiangji/domain/record/marks'
import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { failureOf, issuingProgress, lineOf } from './batch-view.ts'
import { decideApproval, decideIssuing } from './decide.ts'
import {
  approveBatch,
  approveRecords,
  countRecords,
  findIssuing,
  findSubmitted,
  listSubmitted,
  lockSubmitted,
  rejectRecords,
  returnBatch,
} from './queries.ts'
import { countUnusual, markBatch, marksOfBatch } from './mark-batch.ts'
import { keepMarks, listRecordsAmong } from './row-queries.ts'

/** A batch that failed was approved, but could not be issued. */
const waiting: readonly BatchState[] = ['submitted', 'failed']

export async function listBatches(ctx: Context) {
  const batches = await ctx.read('record.approve', (trx) => listSubmitted(trx, ctx.organisationId))
  return batches.map((batch) => lineOf(batch, { done: batch.done, total: batch.total }))
}

export async function showBatch(ctx: Context, id: string) {
  const { organisationId } = ctx
  const now = ctx.now()
  return ctx.read('record.approve', async (trx) => {
    const batch = await findSubmitted(trx, organisationId, id)
    if (!batch) throw new Refusal('batch.unknown')
    const records = await countRecords(trx, organisationId, id)
    const unusual = await countUnusual(ctx, trx, batch)
    const another = decideApproval(batch, ctx.personId, waiting)
    const issuing = issuingOf(ctx, id, batch.kind)
    const ready = another.ok ? decideIssuing(await findIssuing(trx, issuing), issuing) : another
    return {
      ...lineOf(batch, { done: batch.done, total: batch.total }),
      progress: issuingProgress(batch, records, now),
      submittedBy: batch.submittedBy,
      submittedAt: batch.submittedAt?.toISOString() ?? null,
      returnReason: batch.returnReason,
      failure: failureOf(batch),
      unusual,
      mayApprove: ready.ok,
      mayReturn: another.ok,
      whyNot: ready.ok ? null : { code: ready.code, facts: ready.facts },
    }
  })
}

export async function listRows(ctx: Context, input: { id: string; cursor: number; limit: number }) {
  const { organisationId } = ctx
  const { id, cursor, limit } = input
  return ctx.read('record.approve', async (trx) => {
    const batch = await findSubmitted(trx, organisationId, id)
    if (!batch) throw new Refusal('batch.unknown')
    const marked = unusualFirst(await marksOfBatch(ctx, trx, batch))
    const page = marked.slice(cursor, cursor + limit)
    const found = await listRecordsAmong(
      trx,
      organisationId,
      page.map(({ recordId }) => recordId),
    )
    const byId = new Map(found.map((record) => [record.recordId, record]))
    const rows = page.flatMap(({ recordId, marks }) => {
      const record = byId.get(recordId)
      return record ? [{ ...record, marks }] : []
    })
    return { rows, next: cursor + limit < marked.length ? cursor + limit : null }
  })
}

export async function approve(ctx: Context, id: string) {
  const { organisationId, personId } = ctx
  const facts = { records: 0 }
  await ctx.commit('record.approve', { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockForDecision(ctx, trx, id)
    const issuing = issuingOf(ctx, id, batch.kind)
    decided(decideIssuing(await findIssuing(trx, issuing), issuing))
    await keepMarks(trx, { organisationId, batchId: id }, await markBatch(ctx, trx, id))
    facts.records = await approveRecords(trx, organisationId, id)
    if (!(await approveBatch(trx, { organisationId, batchId: id, personId, now: ctx.now() })))
      throw new Refusal('batch.state', { state: batch.state })
    await ctx.enqueue(trx, 'issue.batch', id)
  })
  return { id }
}

export async function giveBack(ctx: Context, { id, reason }: { id: string; reason: string }) {
  const { organisationId, personId } = ctx
  if (reason === '') throw new Refusal('approval.reasonMissing')
  const facts = { records: 0 }
  await ctx.commit('record.reject', { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockForDecision(ctx, trx, id)
    facts.records = await rejectRecords(trx, organisationId, id)
    if (!(await returnBatch(trx, { organisationId, batchId: id, personId, now: ctx.now(), reason })))
      throw new Refusal('batch.state', { state: batch.state })
  })
  return { id }
}

async function lockForDecision(ctx: Context, trx: Trx, id: string) {
  const batch = await lockSubmitted(trx, ctx.organisationId, id)
  if (!batch) throw new Refusal('batch.unknown')
  decided(decideApproval(batch, ctx.personId, waiting))
  return batch
}

function issuingOf(ctx: Context, batchId: string, kind: string) {
  return { organisationId: ctx.organisationId, batchId, kind, today: civilDateIn(ctx.now()) }
}
