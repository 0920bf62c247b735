import { decideKeyAct, needsNewKey, type KeyAct } from '@jiangji/domain/organisation/key-act'
import { decideSettling } from '@jiangji/domain/organisation/two-person'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { makeIssuerKey } from '../../platform/keys/issuer-key.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import { keyLine, requestLine } from './key-view.ts'
import {
  countSignedSince,
  countUses,
  insertKey,
  insertRequest,
  listKeys,
  listRequests,
  lockKey,
  lockRequest,
  turnKey,
  type LockedRequest,
} from './queries.ts'

const shortestNote = 4

export async function showKeys(ctx: Context) {
  const { organisationId, personId } = ctx
  const { keys, uses, requests } = await ctx.read('key.read', async (trx) => ({
    keys: await listKeys(trx, organisationId),
    uses: await countUses(trx, organisationId),
    requests: await listRequests(trx, organisationId),
  }))
  const waiting = new Set(
    requests.filter(({ state }) => state === 'open').map(({ thumbprint }) => thumbprint),
  )
  return {
    hasEnded: ctx.actor.hasEnded,
    keys: keys.map((key) => keyLine(key, uses.get(key.thumbprint) ?? 0, waiting.has(key.thumbprint))),
    requests: requests.map((request) => requestLine(request, personId)),
  }
}

export async function countAffected(ctx: Context, asked: { thumbprint: string; since: Date }) {
  const { organisationId } = ctx
  const count = await ctx.read('key.read', (trx) => countSignedSince(trx, { organisationId, ...asked }))
  return { count }
}

export interface AskedKeyAct {
  act: KeyAct
  thumbprint: string
  compromisedAt: Date | null
  note: string
}

export async function requestKeyAct(ctx: Context, { act, thumbprint, note, ...asked }: AskedKeyAct) {
  const compromisedAt = act === 'compromise' ? asked.compromisedAt : null
  if (note.length < shortestNote) throw new Refusal('key.noteMissing')
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const facts = { act, thumbprint, compromisedAt: compromisedAt?.toISOString() ?? null }
  await ctx.commit('key.request', { subject: { type: 'key-request', id }, facts }, async (trx) => {
    await decideOn(ctx, trx, { act, thumbprint, compromisedAt })
    const request = { id, organisationId, act, thumbprint, compromisedAt, note, personId, now: ctx.now() }
    if (!(await insertRequest(trx, request))) throw new Refusal('key.alreadyOpen')
  })
  return { id }
}

export async function approveKeyAct(ctx: Context, id: string) {
  const facts = { act: '', thumbprint: '', newThumbprint: null as string | null }
  await ctx.commit('key.approve', { subject: { type: 'key-request', id }, facts }, async (trx) => {
    const request = await settle(ctx, trx, { id, state: 'approved', note: null })
    facts.act = request.act
    facts.thumbprint = request.thumbprint
    facts.newThumbprint = await carryOut(ctx, trx, request)
  })
  return { id }
}

export async function refuseKeyAct(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note.length < shortestNote) throw new Refusal('key.noteMissing')
  await ctx.commit('key.refuse', { subject: { type: 'key-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note }),
  )
  return { id }
}

export async function withdrawKeyAct(ctx: Context, id: string) {
  await ctx.commit('key.withdraw', { subject: { type: 'key-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null }),
  )
  return { id }
}

/** The old key is turned before the new one comes: a college has one active key. */
async function carryOut(ctx: Context, trx: Trx, request: LockedRequest): Promise<string | null> {
  const { organisationId } = ctx
  const key = await decideOn(ctx, trx, request)
  const { act, thumbprint, compromisedAt } = request
  const now = ctx.now()
  await turnKey(
    trx,
    { organisationId, thumbprint },
    act === 'compromise' && compromisedAt !== null
      ? { state: 'compromised', compromised_at: compromisedAt }
      : { state: 'retired', retired_at: now },
  )
  if (!needsNewKey(act, key, ctx.actor.hasEnded)) return null
  const made = await makeIssuerKey(ctx.keys, organisationId)
  await insertKey(trx, made, { organisationId, now })
  return made.thumbprint
}

async function decideOn(
  ctx: Context,
  trx: Trx,
  { act, thumbprint, compromisedAt }: Pick<LockedRequest, 'act' | 'thumbprint' | 'compromisedAt'>,
) {
  const key = await lockKey(trx, ctx.organisationId, thumbprint)
  if (!key) throw new Refusal('key.unknown')
  decided(decideKeyAct(key, { act, compromisedAt }, { now: ctx.now(), ended: ctx.actor.hasEnded }))
  return key
}

async function settle(
  ctx: Context,
  trx: Trx,
  settlement: Pick<Settlement, 'id' | 'state' | 'note'>,
): Promise<LockedRequest> {
  const { organisationId, personId } = ctx
  const request = await lockRequest(trx, organisationId, settlement.id)
  if (!request) throw new Refusal('key.unknown')
  const { state: to } = settlement
  decided(decideSettling(request.requesterId, personId, { to, notYours: 'key.notYours' }))
  if (!(await settleRequest(trx, 'key_request', { organisationId, personId, now: ctx.now(), ...settlement })))
    throw new Refusal('key.decided')
  return request
}
