import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { decideApproval } from './decide.ts'
import { lockSubmitted } from './queries.ts'

/** The batch locked, for somebody who neither entered nor submitted it. */
export async function expectAnother(ctx: Context, trx: Trx, id: string, open: readonly BatchState[]) {
  const batch = await lockSubmitted(trx, ctx.organisationId, id)
  if (!batch) throw new Refusal('batch.unknown')
  decided(decideApproval(batch, ctx.personId, open))
  return batch
}
