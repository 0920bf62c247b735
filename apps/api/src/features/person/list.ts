import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import type { Context } from '../../platform/context.ts'
import { listRequests, type ListedRequest } from './queries.ts'

export async function showRequests(ctx: Context) {
  const requests = await ctx.read('person.read', (trx) => listRequests(trx, ctx.organisationId))
  return requests.map((request) => requestLine(ctx, request))
}

export function requestLine(ctx: Context, request: ListedRequest) {
  const { requesterId, requestedBy, requestedAt, decidedAt, newIdSealed, idNumberSealed, ...said } = request
  const open = request.state === 'open'
  const another = decideOtherPerson([requesterId], ctx.personId).ok
  const masked = (sealed: Buffer | null) =>
    sealed && maskResidentId(ctx.openIdNumber(request.learnerId, sealed))
  return {
    ...said,
    idMasked: masked(idNumberSealed),
    newIdMasked: masked(newIdSealed),
    requestedBy: requestedBy ?? '',
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    mayDecide: open && another && ctx.may('person.approve'),
    mayWithdraw: open && !another && ctx.may('person.withdraw'),
  }
}
