import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import type { Context } from '../../../platform/context.ts'
import { listDuplicates } from './queries.ts'

export async function showDuplicates(ctx: Context) {
  const requests = await ctx.read('duplicate.read', (trx) => listDuplicates(trx, ctx.organisationId))
  return requests.map((request) => {
    const { requesterId, requestedBy, requestedAt, decidedAt, stands, ...said } = request
    const open = request.state === 'open'
    const another = decideOtherPerson([requesterId], ctx.personId).ok
    return {
      ...said,
      requestedBy: requestedBy ?? '',
      requestedAt: requestedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      mayDecide: open && another && ctx.may('duplicate.approve'),
      mayWithdraw: open && !another && ctx.may('duplicate.withdraw'),
      mayPart: stands && ctx.may('duplicate.request'),
    }
  })
}
