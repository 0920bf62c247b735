import { decideSettling } from '@jiangji/domain/organisation/two-person'
import type { ProgrammeCatalogueName } from '@jiangji/domain/learner/schooling'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { settleRequest, type Settlement } from '../../platform/two-person/settle-request.ts'
import { requestView } from '../../platform/two-person/request-view.ts'
import {
  assignCatalogues,
  countProgrammes,
  insertList,
  listLists,
  listSchools,
  listTechnicianProgrammes,
  lockList,
  takeList,
} from './queries.ts'
import { readList } from './read-list.ts'

const shortestNote = 4
const longestFileName = 200

export async function showProgrammes(ctx: Context) {
  const { organisationId, personId } = ctx
  const { lists, ...found } = await ctx.read('programme.read', async (trx) => ({
    technician: await listTechnicianProgrammes(trx),
    ministry: await countProgrammes(trx),
    schools: await listSchools(trx),
    lists: await listLists(trx, organisationId),
  }))
  return {
    ...found,
    lists: lists.map(({ requesterId, ...list }) => ({
      ...list,
      ...requestView({ ...list, requesterId }, personId),
    })),
  }
}

export async function bringList(ctx: Context, { fileName, bytes }: { fileName: string; bytes: Uint8Array }) {
  const { organisationId, personId } = ctx
  const entries = await readList(bytes)
  const id = ctx.newId()
  const facts = { programmes: entries.length }
  await ctx.commit('programme.request', { subject: { type: 'programme-list', id }, facts }, (trx) =>
    insertList(trx, {
      organisationId,
      id,
      fileName: fileName.slice(0, longestFileName),
      entries,
      personId,
      now: ctx.now(),
    }),
  )
  return { id, programmes: entries.length }
}

export async function approveList(ctx: Context, id: string) {
  const facts = { programmes: 0 }
  await ctx.commit('programme.approve', { subject: { type: 'programme-list', id }, facts }, async (trx) => {
    const now = ctx.now()
    await settle(ctx, trx, { id, state: 'approved', note: null, now })
    const taken = await takeList(trx, id, now)
    if (taken === null) throw new Refusal('programmeList.decided')
    facts.programmes = taken
  })
  return { id, programmes: facts.programmes }
}

export async function refuseList(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note.length < shortestNote) throw new Refusal('programmeList.reasonMissing')
  await ctx.commit('programme.refuse', { subject: { type: 'programme-list', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'refused', note, now: ctx.now() }),
  )
  return { id }
}

export async function withdrawList(ctx: Context, id: string) {
  await ctx.commit('programme.withdraw', { subject: { type: 'programme-list', id }, facts: {} }, (trx) =>
    settle(ctx, trx, { id, state: 'withdrawn', note: null, now: ctx.now() }),
  )
  return { id }
}

/** By which lists the rosters of a school are read. */
export async function assignToSchool(
  ctx: Context,
  { schoolId, catalogues }: { schoolId: string; catalogues: readonly ProgrammeCatalogueName[] },
) {
  if (catalogues.length === 0) throw new Refusal('programmeList.noCatalogue')
  const facts = { catalogues: catalogues.join(' ') }
  await ctx.commit(
    'programme.assign',
    { subject: { type: 'organisation', id: schoolId }, facts },
    async (trx) => {
      if (!(await assignCatalogues(trx, schoolId, catalogues))) throw new Refusal('registry.unknown')
    },
  )
  return { schoolId }
}

async function settle(
  ctx: Context,
  trx: Trx,
  settlement: Pick<Settlement, 'id' | 'state' | 'note' | 'now'>,
): Promise<void> {
  const { organisationId, personId } = ctx
  const list = await lockList(trx, organisationId, settlement.id)
  if (!list) throw new Refusal('programmeList.unknown')
  const { state: to } = settlement
  decided(decideSettling(list.requesterId, personId, { to, notYours: 'programmeList.notYours' }))
  if (!(await settleRequest(trx, 'programme_list', { organisationId, personId, ...settlement })))
    throw new Refusal('programmeList.decided')
}
