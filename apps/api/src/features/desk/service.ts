import type { Context } from '../../platform/context.ts'
import { countCorrectionRequests, countTotals, countWaiting, listRecentBatches } from './queries.ts'

type RecentBatch = Awaited<ReturnType<typeof listRecentBatches>>[number]

export async function showHome(ctx: Context) {
  return ctx.read('desk.read', async (trx) => ({
    waiting: {
      ...(await countWaiting(trx, ctx.organisationId, ctx.personId)),
      ...(await countCorrectionRequests(trx, ctx.organisationId)),
    },
    recent: (await listRecentBatches(trx, ctx.organisationId)).map(batchLine),
    totals: await countTotals(trx, ctx.organisationId),
  }))
}

function batchLine(batch: RecentBatch) {
  const { id, kind, fileName, state, createdBy, total, done, ...counts } = batch
  const { recordId, learnerId, submittedAt } = batch
  const { accepted, unchanged, warned, held, rejected } = counts
  return {
    id,
    kind,
    fileName,
    state,
    counts: { total, accepted, unchanged, warned, held, rejected },
    createdAt: batch.createdAt.toISOString(),
    createdBy,
    progress: { done, total, secondsLeft: null },
    submitted: submittedAt !== null,
    record: recordId !== null && learnerId !== null ? { recordId, learnerId } : null,
  }
}
