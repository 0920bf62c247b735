import { addDays, addYears, civilDateIn } from '@jiangji/domain/calendar'
import type { Context } from '../../platform/context.ts'
import {
  countByKind,
  countByMonth,
  countByProgramme,
  countChecks,
  countEnding,
  listOwnClasses,
} from './plot-queries.ts'
import { countRegistersEnding, countRequests } from './request-queries.ts'
import { countCorrectionRequests, countTotals, countWaiting, listRecentBatches } from './queries.ts'

/** A quarter ahead: time enough for an examination or a renewal. */
const endingDays = 90
const mostProgrammes = 12

type RecentBatch = Awaited<ReturnType<typeof listRecentBatches>>[number]

export async function showHome(ctx: Context) {
  const today = civilDateIn(ctx.now())
  const soon = { from: today, to: addDays(today, endingDays) }
  return ctx.read('desk.read', async (trx) => ({
    waiting: {
      ...(await countWaiting(trx, ctx.organisationId, ctx.personId)),
      ...(await countCorrectionRequests(trx, ctx.organisationId)),
      ...(await countRequests(trx, ctx.organisationId, ctx.personId)),
      ...(await countRegistersEnding(trx, ctx.organisationId, soon)),
    },
    recent: (await listRecentBatches(trx, ctx.organisationId)).map(batchLine),
    totals: await countTotals(trx, ctx.organisationId),
  }))
}

/** What the college holds, what ends soon and what was checked; a class teacher sees her own classes. */
export async function showPlots(ctx: Context) {
  const { organisationId, personId } = ctx
  const today = civilDateIn(ctx.now())
  const since = `${addYears(today, -1).slice(0, 7)}-01`
  const soon = { from: today, to: addDays(today, endingDays) }
  return ctx.read('desk.read', async (trx) => {
    const all = ctx.may('record.read')
    const classes = all ? null : await listOwnClasses(trx, organisationId, personId)
    const plotted = { organisationId, classes }
    return {
      classes,
      kinds: await countByKind(trx, plotted),
      months: monthsFrom(since, today, await countByMonth(trx, plotted, since)),
      programmes: await countByProgramme(trx, plotted, mostProgrammes),
      ending: { ...soon, count: await countEnding(trx, plotted, soon) },
      checks: all ? await countChecks(trx, new Date(`${since}T00:00:00+08:00`)) : [],
    }
  })
}

/** Every month of the span, those without a record as well. */
function monthsFrom(since: string, today: string, counted: readonly { month: string; count: number }[]) {
  const counts = new Map(counted.map(({ month, count }) => [month, count]))
  const months: { month: string; count: number }[] = []
  for (let first = since; first <= today; first = `${addDays(first, 31).slice(0, 7)}-01`) {
    const month = first.slice(0, 7)
    months.push({ month, count: counts.get(month) ?? 0 })
  }
  return months
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
