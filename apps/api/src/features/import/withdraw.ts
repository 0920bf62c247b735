import { sql } from 'kysely'
import { decideSettling } from '@jiangji/domain/organisation/two-person'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided } from '../../platform/refusal.ts'
import { backToPreview, endBatch, undoRoster } from './changes.ts'
import { roster } from './import-kind.ts'
import type { OfBatch } from './of-batch.ts'
import { findOwnBatch, lockStanding } from './own-batch.ts'
import { countOutcomes } from './reading/store-rows.ts'

/** Takes back what a person submitted herself, in the middle or while it waits for an approver: what was made of its rows is gone, the rows are in their preview again. */
export async function withdraw(ctx: Context, id: string) {
  const { kind } = await findOwnBatch(ctx, id)
  const of = { organisationId: ctx.organisationId, batchId: id }
  const facts = { step: 'withdrawn', removed: 0 }
  const permission = kind === roster ? 'roster.undo' : 'record.withdraw'
  await ctx.commit(permission, { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockStanding(ctx, trx, id, 'submitting', 'submitted')
    const settling = { to: 'withdrawn', notYours: 'batch.notYours' } as const
    decided(decideSettling(batch.submitted_by ?? '', ctx.personId, settling))
    facts.removed = kind === roster ? await removeLearners(trx, of, ctx.now()) : await removeRecords(trx, of)
    await backToPreview(trx, of)
    await countOutcomes(trx, of)
  })
  return { removed: facts.removed }
}

/** By the door of the undo, which takes only what is in effect. */
async function removeLearners(trx: Trx, of: OfBatch, now: Date): Promise<number> {
  await endBatch(trx, of, { state: 'effective', now })
  const { removed } = await undoRoster(trx, of)
  return removed
}

async function removeRecords(trx: Trx, { batchId }: OfBatch): Promise<number> {
  const { rows } = await sql<{ removed: number }>`SELECT withdraw_batch(${batchId}::uuid) AS removed`.execute(
    trx,
  )
  return rows[0]?.removed ?? 0
}
