import { decideConfirmation, type Confirmation } from '@jiangji/domain/competition/confirmation'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { decideResults, listResults, type DecidedResult, type NamedResult } from './queries.ts'
import { resultLine } from './result-view.ts'

const mostWaiting = 1000
const recentlyDecided = 100

export async function showResults(ctx: Context) {
  return ctx.read('contest.read', async (trx) => ({
    waiting: (await listResults(trx, { decided: false, limit: mostWaiting })).map(resultLine),
    decided: (await listResults(trx, { decided: true, limit: recentlyDecided })).map(resultLine),
  }))
}

/** Confirms results or refuses them; what is confirmed goes on to be issued, what is refused goes back. */
export async function confirmResults(
  ctx: Context,
  { results, ...given }: Confirmation & { results: readonly NamedResult[] },
) {
  const { isConfirmed, reason } = decided(decideConfirmation(given))
  const id = ctx.newId()
  const facts = { outcome: isConfirmed ? 'confirmed' : 'refused', reason, awards: 0, records: 0 }
  await ctx.commit('contest.confirm', { subject: { type: 'confirmation', id }, facts }, async (trx) => {
    const named = results.map((result) => ({ ...result, entryId: ctx.newId() }))
    const rows = await decideResults(trx, { results: named, isConfirmed, reason, now: ctx.now() })
    if (rows.length === 0) throw new Refusal('contest.nothing')
    facts.awards = rows.length
    facts.records = rows.reduce((sum, { records }) => sum + records, 0)
    if (isConfirmed) await goOn(ctx, trx, rows)
  })
  return { awards: facts.awards }
}

/** What the confirmation let through is issued as the person who approved it. */
async function goOn(ctx: Context, trx: Trx, rows: readonly DecidedResult[]): Promise<void> {
  const batches = new Map(rows.map((row) => [row.batch_id, row]))
  for (const { batch_id: id, organisation_id: organisationId, approved_by: personId } of batches.values())
    if (personId !== null)
      await ctx.enqueueFor(trx, 'issue.batch', { id, organisationId, personId, roles: ['approver'] })
}
