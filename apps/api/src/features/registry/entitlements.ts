import { civilDateIn, type CivilDate } from '@jiangji/domain/calendar'
import { decideEnd, decideGrant } from '@jiangji/domain/organisation/entitlement'
import type { RecordKindName } from '@jiangji/domain/record/kinds'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { insertEntitlement, listPeriods, lockSchool, updateEnd } from './queries.ts'

export interface WantedGrant {
  organisationId: string
  kind: RecordKindName
  from: CivilDate
  until: CivilDate | null
}

export async function grantEntitlement(ctx: Context, wanted: WantedGrant) {
  const { organisationId, kind, from, until } = wanted
  const act = { subject: { type: 'organisation', id: organisationId }, facts: { kind, from, until } }
  await ctx.commit('registry.entitle', act, async (trx) => {
    if (!(await lockSchool(trx, organisationId))) throw new Refusal('entitlement.unknown')
    decided(decideGrant({ from, until }, await listPeriods(trx, wanted)))
    await insertEntitlement(trx, wanted)
  })
  return wanted
}

export interface WantedEnd {
  organisationId: string
  kind: RecordKindName
  from: CivilDate
  until: CivilDate
}

export async function endEntitlement(ctx: Context, wanted: WantedEnd) {
  const { organisationId, kind, from, until } = wanted
  const facts = { kind, from, until, ended: 1 }
  await ctx.commit(
    'registry.entitle',
    { subject: { type: 'organisation', id: organisationId }, facts },
    async (trx) => {
      const known = (await lockSchool(trx, organisationId)) ? await listPeriods(trx, wanted) : []
      const period = known.find((each) => each.from === from)
      if (!period) throw new Refusal('entitlement.unknown')
      decided(decideEnd(period, until, civilDateIn(ctx.now())))
      await updateEnd(trx, wanted)
    },
  )
  return wanted
}
