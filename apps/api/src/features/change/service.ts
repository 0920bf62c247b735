import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import { actOfChange, decideGrounds, type ChangeAct, type ChangeReason } from '@jiangji/domain/record/change'
import { transition } from '@jiangji/domain/record/lifecycle'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { isBeingCorrected } from '../../platform/two-person/is-being-corrected.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import { applyChange } from './apply-change.ts'
import { changeLine } from './change-view.ts'
import { insertRequest, listRequests, lockRecord, lockRequest, type LockedRequest } from './queries.ts'

export async function listChanges(ctx: Context) {
  const { organisationId, personId } = ctx
  const mayApprove = ctx.may('record.change.approve')
  const requests = await ctx.read('record.change.request', (trx) => listRequests(trx, organisationId))
  return requests.map((request) => changeLine(request, { personId, mayApprove }))
}

export interface Asked {
  act: Exclude<ChangeAct, 'correct'>
  learnerId: string
  recordId: string
  reason: ChangeReason
  note: string | null
}

export async function requestChange(ctx: Context, { act, learnerId, recordId, ...grounds }: Asked) {
  const { reason, note } = decided(decideGrounds(act, grounds))
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const entry = { subject: { type: 'change', id }, facts: { act, learnerId, recordId, reason } }
  await ctx.commit('record.change.request', entry, async (trx) => {
    const record = await lockRecord(trx, { organisationId, learnerId, recordId })
    if (!record) throw new Refusal('record.unknown')
    decided(transition(record.state, actOfChange(act)))
    if (await isBeingCorrected(trx, { organisationId, learnerId, recordId }))
      throw new Refusal('correction.underway')
    const request = { id, organisationId, learnerId, recordId, act, reason, note, personId, now: ctx.now() }
    if (!(await insertRequest(trx, request))) throw new Refusal('change.alreadyOpen')
  })
  return { id }
}

export async function approveChange(ctx: Context, id: string) {
  const facts = { act: '', recordId: '' }
  await ctx.commit('record.change.approve', { subject: { type: 'change', id }, facts }, async (trx) => {
    const request = await settle(ctx, trx, { id, state: 'approved', note: null })
    await applyChange(ctx, trx, request)
    Object.assign(facts, { act: request.act, recordId: request.recordId })
  })
  return { id }
}

export async function refuseChange(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note === '') throw new Refusal('change.noteMissing')
  await ctx.commit('record.change.refuse', { subject: { type: 'change', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note }),
  )
  return { id }
}

export async function withdrawChange(ctx: Context, id: string) {
  await ctx.commit('record.change.withdraw', { subject: { type: 'change', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null }),
  )
  return { id }
}

async function settle(
  ctx: Context,
  trx: Trx,
  settlement: Pick<Settlement, 'id' | 'state' | 'note'>,
): Promise<LockedRequest> {
  const { organisationId, personId } = ctx
  const request = await lockRequest(trx, organisationId, settlement.id)
  if (!request) throw new Refusal('change.unknown')
  decided(decideSettling(request, settlement.state, personId))
  if (
    !(await settleRequest(trx, 'change_request', { organisationId, personId, now: ctx.now(), ...settlement }))
  )
    throw new Refusal('change.decided')
  return request
}

/** Who asked may take it back and nothing else; anybody else may decide. */
function decideSettling(
  { requesterId }: LockedRequest,
  state: Settlement['state'],
  personId: string,
): Decision<string> {
  if (state !== 'withdrawn') return decideOtherPerson([requesterId], personId)
  return requesterId === personId ? accepted(personId) : refused('change.notYours')
}
