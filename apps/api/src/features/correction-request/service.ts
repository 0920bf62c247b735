import { civilDateIn, daysBetween, type CivilDate } from '@jiangji/domain/calendar'
import { decideAnswer, decideWish, dueOn, type Wish } from '@jiangji/domain/correction/request'
import { kindOf } from '@jiangji/domain/record/kinds'
import { transition } from '@jiangji/domain/record/lifecycle'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import {
  declineRequest,
  findOwnRecord,
  insertRequest,
  listOwnRequests,
  listRequests,
  stateOf,
  withdrawOwn,
  type ListedRequest,
  type OwnRequest,
} from './queries.ts'

export async function askForCorrection(ctx: Context, { recordId, ...wish }: Wish & { recordId: string }) {
  const id = ctx.newId()
  const today = civilDateIn(ctx.now())
  const act = { subject: { type: 'correction-request', id }, facts: { recordId, field: wish.field } }
  await ctx.commit('correction.ask', act, async (trx) => {
    const record = await findOwnRecord(trx, recordId)
    if (!record) throw new Refusal('record.unknown')
    if (!transition(record.state, 'supersede').ok)
      throw new Refusal('correctionRequest.notIssued', { state: record.state })
    const said = decided(decideWish(kindOf(record.kind), wish, today))
    const { organisationId } = record
    const request = {
      ...said,
      id,
      learnerId: record.learnerId,
      recordId,
      organisationId,
      askedAt: ctx.now(),
      dueOn: dueOn(today),
    }
    if (!(await insertRequest(trx, request))) throw new Refusal('correctionRequest.alreadyOpen')
  })
  return { id }
}

export async function listMine(ctx: Context, recordId: string) {
  const requests = await ctx.read('portfolio.read', (trx) => listOwnRequests(trx, recordId))
  return requests.map(ownLine)
}

export async function withdrawRequest(ctx: Context, id: string) {
  const act = { subject: { type: 'correction-request', id }, facts: {} }
  await ctx.commit('correction.withdraw', act, async (trx) => {
    if (!(await withdrawOwn(trx, id))) throw new Refusal('correctionRequest.unknown')
  })
  return { id }
}

export async function showRequests(ctx: Context) {
  const requests = await ctx.read('correction.read', (trx) => listRequests(trx, ctx.organisationId))
  const today = civilDateIn(ctx.now())
  return requests.map((request) => deskLine(request, today))
}

export async function decline(ctx: Context, { id, reason }: { id: string; reason: string }) {
  const answer = decided(decideAnswer(reason))
  const { organisationId, personId } = ctx
  const act = { subject: { type: 'correction-request', id }, facts: { answer: 'declined' } }
  await ctx.commit('correction.answer', act, async (trx) => {
    if (!(await stateOf(trx, { organisationId, id }))) throw new Refusal('correctionRequest.unknown')
    if (!(await declineRequest(trx, { organisationId, id, answer, personId, now: ctx.now() })))
      throw new Refusal('correctionRequest.decided')
  })
  return { id }
}

function ownLine({ askedAt, answeredAt, ...request }: OwnRequest) {
  return { ...request, askedAt: askedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null }
}

function deskLine({ askedAt, answeredAt, ...request }: ListedRequest, today: CivilDate) {
  return {
    ...request,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    daysLeft: request.state === 'open' ? daysBetween(today, request.dueOn) : null,
  }
}
