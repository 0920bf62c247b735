import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { decideReturningSome } from './decide.ts'
import { expectAnother } from './expect-another.ts'
import { countRecords } from './queries.ts'
import { listToReturn, returnRecords } from './return-queries.ts'

export interface Returning {
  id: string
  recordIds: readonly string[]
  reason: string
}

/** Sends single records back out of a batch that waits; an award goes back with all its members, the other records stay. */
export async function returnSome(ctx: Context, { id, recordIds, reason }: Returning) {
  const { organisationId, personId } = ctx
  if (reason === '') throw new Refusal('approval.reasonMissing')
  const facts = { step: 'returned-some', records: 0 }
  await ctx.commit('record.reject', { subject: { type: 'batch', id }, facts }, async (trx) => {
    await expectAnother(ctx, trx, id, ['submitted'])
    const of = { organisationId, batchId: id }
    const { total } = await countRecords(trx, organisationId, id)
    const returning = await listToReturn(trx, of, recordIds)
    decided(decideReturningSome(recordIds, returning, total))
    facts.records = await returnRecords(trx, of, { returning, personId, reason, now: ctx.now() })
  })
  return { id, returned: facts.records }
}
