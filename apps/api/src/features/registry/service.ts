import { decideSettling } from '@jiangji/domain/organisation/two-person'
import { decideRegistryAct, type RegistryWish } from '@jiangji/domain/organisation/registry-act'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import {
  carryOut,
  holdKeys,
  insertRequest,
  listEntitlements,
  listFormerNames,
  listRequests,
  listSchools,
  lockRequest,
  type LockedRequest,
} from './queries.ts'
import { requestLine, schoolLine } from './registry-view.ts'

const shortestNote = 4

export async function showRegistry(ctx: Context) {
  const { organisationId, personId } = ctx
  const { schools, names, granted, requests } = await ctx.read('registry.read', async (trx) => ({
    schools: await listSchools(trx),
    names: await listFormerNames(trx),
    granted: await listEntitlements(trx),
    requests: await listRequests(trx, organisationId),
  }))
  const nameOf = (id: string) => schools.find((school) => school.id === id)?.name ?? ''
  return {
    schools: schools.map((school) => schoolLine(school, names, granted)),
    requests: requests.map((request) => requestLine(request, { personId, nameOf })),
  }
}

export async function requestRegistryAct(ctx: Context, { note, ...asked }: RegistryWish & { note: string }) {
  if (note.length < shortestNote) throw new Refusal('registry.noteMissing')
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const { act, subjectIds, successorId, newName } = asked
  const facts = { act, subjects: subjectIds.join(','), successorId, newName }
  await ctx.commit(
    'registry.request',
    { subject: { type: 'organisation-request', id }, facts },
    async (trx) => {
      const wish = await decideOn(trx, asked)
      if (await isWaiting(trx, organisationId, wish)) throw new Refusal('registry.alreadyOpen')
      await insertRequest(trx, { organisationId, id, ...wish, note, personId, now: ctx.now() })
    },
  )
  return { id }
}

export async function approveRegistryAct(ctx: Context, id: string) {
  const facts = { act: '', subjects: '' }
  await ctx.commit(
    'registry.approve',
    { subject: { type: 'organisation-request', id }, facts },
    async (trx) => {
      await holdKeys(trx, id)
      const now = ctx.now()
      const request = await settle(ctx, trx, { id, state: 'approved', note: null, now })
      await decideOn(trx, request)
      if ((await carryOut(trx, id, now)) !== 'done') throw new Refusal('registry.unknown')
      facts.act = request.act
      facts.subjects = request.subjectIds.join(',')
    },
  )
  return { id }
}

export async function refuseRegistryAct(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note.length < shortestNote) throw new Refusal('registry.noteMissing')
  await ctx.commit('registry.refuse', { subject: { type: 'organisation-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note, now: ctx.now() }),
  )
  return { id }
}

export async function withdrawRegistryAct(ctx: Context, id: string) {
  await ctx.commit('registry.withdraw', { subject: { type: 'organisation-request', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null, now: ctx.now() }),
  )
  return { id }
}

async function decideOn(trx: Trx, wish: RegistryWish): Promise<RegistryWish> {
  const schools = await listSchools(trx)
  return decided(
    decideRegistryAct(
      wish,
      schools.map(({ id, name, act }) => ({ id, name, ended: act !== null })),
    ),
  )
}

async function isWaiting(trx: Trx, organisationId: string, { subjectIds }: RegistryWish): Promise<boolean> {
  const requests = await listRequests(trx, organisationId)
  return requests.some(
    (request) => request.state === 'open' && request.subjectIds.some((id) => subjectIds.includes(id)),
  )
}

async function settle(
  ctx: Context,
  trx: Trx,
  settlement: Pick<Settlement, 'id' | 'state' | 'note' | 'now'>,
): Promise<LockedRequest> {
  const { organisationId, personId } = ctx
  const request = await lockRequest(trx, organisationId, settlement.id)
  if (!request) throw new Refusal('registry.unknown')
  const { state: to } = settlement
  decided(decideSettling(request.requesterId, personId, { to, notYours: 'registry.notYours' }))
  if (!(await settleRequest(trx, 'organisation_request', { organisationId, personId, ...settlement })))
    throw new Refusal('registry.decided')
  return request
}
