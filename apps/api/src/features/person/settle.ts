import { decideSettling } from '@jiangji/domain/organisation/two-person'
import type { RefusalCode } from '@jiangji/domain/words/refusal-code'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import { carryOutRequest, lockRequest, type Outcome } from './queries.ts'

const refusals: Readonly<Record<Exclude<Outcome, 'done'>, RefusalCode>> = {
  unknown: 'person.unknown',
  elsewhere: 'person.elsewhere',
  taken: 'person.idTaken',
  chained: 'person.chained',
  otherName: 'person.otherName',
}

export async function approveRequest(ctx: Context, id: string) {
  const facts = { act: '', learnerId: '' }
  await ctx.commit('person.approve', { subject: { type: 'person-request', id }, facts }, async (trx) => {
    const { act, learnerId } = await settle(ctx, trx, { id, state: 'approved', note: null })
    Object.assign(facts, { act, learnerId })
    const outcome = await carryOutRequest(trx, id, ctx.now())
    if (outcome !== 'done') throw new Refusal(refusals[outcome])
  })
  return { id }
}

export async function refuseRequest(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note === '') throw new Refusal('person.noteMissing')
  await ctx.commit('person.refuse', { subject: { type: 'person-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note }),
  )
  return { id }
}

export async function withdrawRequest(ctx: Context, id: string) {
  await ctx.commit('person.withdraw', { subject: { type: 'person-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null }),
  )
  return { id }
}

async function settle(ctx: Context, trx: Trx, settlement: Pick<Settlement, 'id' | 'state' | 'note'>) {
  const { organisationId, personId } = ctx
  const request = await lockRequest(trx, organisationId, settlement.id)
  if (!request) throw new Refusal('person.unknown')
  decided(
    decideSettling(request.requesterId, personId, { to: settlement.state, notYours: 'person.notYours' }),
  )
  const done = { organisationId, personId, now: ctx.now(), ...settlement }
  if (!(await settleRequest(trx, 'person_request', done))) throw new Refusal('person.decided')
  return request
}
