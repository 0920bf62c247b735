import { decideStopping } from '@jiangji/domain/record/issue-day'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { countWaiting, lockSubmitted, stopBatch } from './queries.ts'

/** Stops issuing between two chunks or before its day: what was issued stays, the rest waits for an approver with the reason. */
export async function stopIssuing(ctx: Context, { id, reason }: { id: string; reason: string }) {
  const { organisationId } = ctx
  const of = { organisationId, batchId: id }
  const facts = { reason, left: 0 }
  await ctx.commit('record.issue.stop', { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockSubmitted(trx, organisationId, id)
    if (!batch) throw new Refusal('batch.unknown')
    const { records, issueOn } = await countWaiting(trx, organisationId, id)
    facts.left = records
    facts.reason = decided(decideStopping({ isRunning: batch.state === 'issuing', issueOn }, reason))
    if (!(await stopBatch(trx, { ...of, by: ctx.actor.name ?? '', reason: facts.reason })))
      throw new Refusal('batch.state', { state: batch.state })
  })
  return { id }
}
