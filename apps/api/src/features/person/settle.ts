import { decideSettling } from '@jiangji/domain/organisation/two-person'
import type { RefusalCode } from '@jiangji/domain/words/refusal-code'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import { carryOutDuplicate } from './across/queries.ts'
import { carryOutRequest, lockRequest, type Outcome } from './queries.ts'

const refusals: Readonly<Record<Exclude<Outcome, 'done'>, RefusalCode>> = {
  unknown: 'person.unknown',
  elsewhere: 'person.elsewhere',
  taken: 'person.idTaken',
  chained: 'person.chained',
  otherName: 'person.otherName',
  notMerged: 'person.notMerged',
  bothEnrolled: 'person.bothEnrolled',
}

/** What a college asks of its own learners, or a bureau of learners of two of its schools. */
type Area = 'person' | 'duplicate'

const carryOut = { person: carryOutRequest, duplicate: carryOutDuplicate } as const

export async function approveRequest(ctx: Context, id: string, area: Area = 'person') {
  const facts = { act: '', learnerId: '' }
  await ctx.commit(`${area}.approve`, { subject: { type: 'person-request', id }, facts }, async (trx) => {
    const { act, learnerId } = await settle(ctx, trx, { id, state: 'approved', note: null })
    Object.assign(facts, { act, learnerId })
    const outcome = await carryOut[area](trx, id, ctx.now())
    if (outcome !== 'done') throw new Refusal(refusals[outcome])
  })
  return { id }
}

export async function refuseRequest(
  ctx: Context,
  { id, note }: { id: string; note: string },
  area: Area = 'person',
) {
  if (note === '') throw new Refusal('person.noteMissing')
  await ctx.commit(`${area}.refuse`, { subject: { type: 'person-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note }),
  )
  return { id }
}

export async function withdrawRequest(ctx: Context, id: string, area: Area = 'person') {
  await ctx.commit(`${area}.withdraw`, { subject: { type: 'person-request', id }, facts: {} }, (trx) =>
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
