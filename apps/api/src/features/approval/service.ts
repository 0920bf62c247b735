import { civilDateIn, type CivilDate } from '@jiangji/domain/calendar'
import { firstIssueDay, lastIssueDay, startOfIssue } from '@jiangji/domain/record/issue-day'
import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import { listReturned } from '../../platform/returned/list-returned.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { expectAnother } from './expect-another.ts'
import { failureOf, issuingProgress, lineOf } from './batch-view.ts'
import { decideApprovable, decideApproval, decideIssuing } from './decide.ts'
import { findIssuing } from './issuing-queries.ts'
import {
  approveBatch,
  approveRecords,
  countRecords,
  countWaiting,
  findSubmitted,
  listSubmitted,
  rejectRecords,
  returnBatch,
} from './queries.ts'
import { countUnusual, markBatch } from './mark-batch.ts'
import { keepMarks } from './row-queries.ts'
import { markedRows, rowsAmong } from './rows.ts'

/** A batch that failed was approved, but could not be issued; one that is approved waits for its day or for a word. */
const undecided: readonly BatchState[] = ['submitted', 'failed', 'approved']

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
    const another = decideApproval(batch, ctx.personId, undecided)
    const issuing = issuingOf(ctx, id, batch.kind)
    const found = await findIssuing(trx, issuing)
    const ready = another.ok ? decideApprovable(found, issuing) : another
    const waitsFor = batch.state === 'approved' ? await countWaiting(trx, organisationId, id) : null
    const isRunning = batch.state === 'issuing'
    return {
      ...lineOf(batch, { done: batch.done, total: batch.total }),
      progress: issuingProgress(batch, records, now),
      submittedBy: batch.submittedBy,
      submittedAt: batch.submittedAt?.toISOString() ?? null,
      returnReason: batch.returnReason,
      failure: failureOf(batch),
      unusual,
      records: records.total,
      toIssue: records.open,
      returned: await listReturned(trx, organisationId, id),
      waitsFor,
      issueDays: {
        first: firstIssueDay(found.latest, issuing.today),
        last: lastIssueDay(issuing.today),
        today: issuing.today,
      },
      mayApprove: ready.ok,
      mayReturn: another.ok,
      mayStop: ctx.may('record.issue.stop') && (isRunning || Boolean(waitsFor?.issueOn)),
      mayReturnSome: another.ok && batch.state === 'submitted' && records.total > 1,
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
    const marked = await markedRows(ctx, trx, batch)
    const of = { organisationId, batchId: id }
    const rows = await rowsAmong(trx, of, marked.slice(cursor, cursor + limit))
    return { rows, next: cursor + limit < marked.length ? cursor + limit : null }
  })
}

/** Lets a batch be issued at once or on a day; one that waits for its day is given another one. */
export async function approve(ctx: Context, id: string, chosen: CivilDate | null = null) {
  const { organisationId, personId } = ctx
  const facts: Record<string, string | number> = { records: 0 }
  await ctx.commit('record.approve', { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await expectAnother(ctx, trx, id, undecided)
    const issuing = issuingOf(ctx, id, batch.kind, chosen)
    const issueOn = decided(decideIssuing(await findIssuing(trx, issuing), issuing))
    if (batch.state === 'submitted')
      await keepMarks(trx, { organisationId, batchId: id }, await markBatch(ctx, trx, id))
    facts['records'] = await approveRecords(trx, { organisationId, batchId: id, issueOn })
    if (issueOn !== null) facts['issueOn'] = issueOn
    const now = ctx.now()
    if (!(await approveBatch(trx, { organisationId, batchId: id, personId, now, issueOn })))
      throw new Refusal('batch.state', { state: batch.state })
    await ctx.enqueue(trx, 'issue.batch', id, issueOn === null ? undefined : startOfIssue(issueOn))
  })
  return { id }
}

export async function giveBack(ctx: Context, { id, reason }: { id: string; reason: string }) {
  const { organisationId, personId } = ctx
  if (reason === '') throw new Refusal('approval.reasonMissing')
  const facts = { records: 0 }
  await ctx.commit('record.reject', { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await expectAnother(ctx, trx, id, undecided)
    facts.records = await rejectRecords(trx, organisationId, id)
    if (!(await returnBatch(trx, { organisationId, batchId: id, personId, now: ctx.now(), reason })))
      throw new Refusal('batch.state', { state: batch.state })
  })
  return { id }
}

/** What issuing on that day depends on; a key is looked for now and again on the day. */
function issuingOf(ctx: Context, batchId: string, kind: string, issueOn: CivilDate | null = null) {
  const today = civilDateIn(ctx.now())
  return { organisationId: ctx.organisationId, batchId, kind, today, issueOn, on: issueOn ?? today }
}
