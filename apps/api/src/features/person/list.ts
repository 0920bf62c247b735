import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import type { Context } from '../../platform/context.ts'
import { requestView } from '../../platform/two-person/request-view.ts'
import { listRequests, type ListedRequest } from './queries.ts'

export async function showRequests(ctx: Context) {
  const requests = await ctx.read('person.read', (trx) => listRequests(trx, ctx.organisationId))
  return requests.map((request) => requestLine(ctx, request))
}

export function requestLine(ctx: Context, request: ListedRequest) {
  const { requesterId: _requesterId, newIdSealed, idNumberSealed, ...said } = request
  const view = requestView(request, ctx.personId)
  const masked = (sealed: Buffer | null) =>
    sealed && maskResidentId(ctx.openIdNumber(request.learnerId, sealed))
  return {
    ...said,
    idMasked: masked(idNumberSealed),
    newIdMasked: masked(newIdSealed),
    ...view,
    mayDecide: view.mayDecide && ctx.may('person.approve'),
    mayWithdraw: view.mayWithdraw && ctx.may('person.withdraw'),
  }
}
