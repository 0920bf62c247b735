import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import { decideOtherPerson } from '@jiangji/domain/organisation/permission'
import { freesNumber, transition } from '@jiangji/domain/record/lifecycle'
import {
  revocationReasonSchema,
  revocationRequestSchema,
  type RevocationReason,
} from '@jiangji/domain/record/schema'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import {
  insertRequest,
  listRequests,
  lockRecord,
  lockRequest,
  releaseNumber,
  revokeCredentials,
  revokeRecord,
  settleRequest,
  type LockedRequest,
  type Settlement,
} from './queries.ts'
import { revocationLine } from './revocation-view.ts'

export async function listRevocations(ctx: Context) {
  const { organisationId, personId } = ctx
  const mayApprove = ctx.may('record.revoke.approve')
  const requests = await ctx.read('record.revoke.request', (trx) => listRequests(trx, organisationId))
  return requests.map((request) => revocationLine(request, { personId, mayApprove }))
}

export interface Asked {
  learnerId: string
  recordId: string
  reason: RevocationReason
  note: string | null
}

export async function requestRevocation(ctx: Context, { learnerId, recordId, ...asked }: Asked) {
  const parsed = revocationRequestSchema.safeParse(asked)
  if (!parsed.success) throw new Refusal('revocation.noteMissing')
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const { reason } = parsed.data
  const note = parsed.data.note || null
  const act = { subject: { type: 'revocation', id }, facts: { learnerId, recordId, reason } }
  await ctx.commit('record.revoke.request', act, async (trx) => {
    const record = await lockRecord(trx, { organisationId, learnerId, recordId })
    if (!record) throw new Refusal('record.unknown')
    decided(transition(record.state, 'revoke'))
    const request = { id, organisationId, learnerId, recordId, reason, note, personId, now: ctx.now() }
    if (!(await insertRequest(trx, request))) throw new Refusal('revocation.alreadyOpen')
  })
  return { id }
}

export async function approveRevocation(ctx: Context, id: string) {
  const facts = { recordId: '' }
  await ctx.commit('record.revoke.approve', { subject: { type: 'revocation', id }, facts }, async (trx) => {
    const request = await settle(ctx, trx, { id, state: 'approved', note: null })
    if (!(await revokeRecord(trx, ctx.organisationId, request))) throw await whyNotRevoked(ctx, trx, request)
    await revokeCredentials(trx, request, ctx.now())
    if (freesNumber(revocationReasonSchema.parse(request.reason))) await releaseNumber(trx, request)
    facts.recordId = request.recordId
  })
  return { id }
}

export async function refuseRevocation(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note === '') throw new Refusal('revocation.noteMissing')
  await ctx.commit('record.revoke.refuse', { subject: { type: 'revocation', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note }),
  )
  return { id }
}

export async function withdrawRevocation(ctx: Context, id: string) {
  await ctx.commit('record.revoke.withdraw', { subject: { type: 'revocation', id }, facts: {} }, (trx) =>
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
  if (!request) throw new Refusal('revocation.unknown')
  decided(decideSettling(request, settlement.state, personId))
  if (!(await settleRequest(trx, { organisationId, personId, now: ctx.now(), ...settlement })))
    throw new Refusal('revocation.decided')
  return request
}

/** Who asked may take it back and nothing else; anybody else may decide. */
function decideSettling(
  { requesterId }: LockedRequest,
  state: Settlement['state'],
  personId: string,
): Decision<string> {
  if (state !== 'withdrawn') return decideOtherPerson([requesterId], personId)
  return requesterId === personId ? accepted(personId) : refused('revocation.notYours')
}

async function whyNotRevoked(ctx: Context, trx: Trx, request: LockedRequest): Promise<Refusal> {
  const record = await lockRecord(trx, { organisationId: ctx.organisationId, ...request })
  return record ? new Refusal('record.state', { state: record.state }) : new Refusal('record.unknown')
}
