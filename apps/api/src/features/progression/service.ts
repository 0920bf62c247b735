import { civilDateIn } from '@jiangji/domain/calendar'
import { judgeRoutes } from '@jiangji/domain/progression/evaluate'
import { emptyPlan, withPlan, type Plan } from '@jiangji/domain/progression/plan'
import { likelyIntake } from '@jiangji/domain/progression/rule'
import { presentStage, trailOf } from '@jiangji/domain/progression/trail'
import type { RecordKindName } from '@jiangji/domain/record/kinds'
import { listRouteRules } from '../../platform/catalogue/list-route-rules.ts'
import type { Context } from '../../platform/context.ts'
import { listInForce } from '../../platform/records/list-in-force.ts'
import { findPlan, keepPlan, listSchooling } from './queries.ts'
import { standingOf } from './standing-of.ts'

/** The kinds that a rule of progression may ask for. */
const shownKinds: readonly RecordKindName[] = ['competition', 'certificate', 'honour', 'diploma']

/** Where a learner stands, by her records and by what she says of her own end of school; beside it what her plan would change. */
export async function showProgression(ctx: Context) {
  const { rules, schooling, records, kept } = await ctx.read('portfolio.read', async (trx) => ({
    rules: await listRouteRules(trx),
    schooling: await listSchooling(trx),
    records: await listInForce(trx, shownKinds),
    kept: await findPlan(trx, ctx.learnerId),
  }))
  const plan = kept?.plan ?? emptyPlan
  const standing = withPlan(standingOf(schooling, records), { ...emptyPlan, finishes: plan.finishes })
  const stage = presentStage(standing)
  const finishes = standing.finishings.find((each) => each.stage === stage)?.year ?? null
  const intake = kept?.intake ?? likelyIntake(civilDateIn(ctx.now()), finishes)
  const routes = judgeRoutes(rules, standing, { intake })
  const isPlanning = plan.planned.length > 0 || plan.supposed.length > 0
  return {
    intake,
    plan,
    stage,
    finishings: standing.finishings,
    trail: trailOf(standing, routes),
    routes,
    planned: isPlanning ? judgeRoutes(rules, withPlan(standing, plan), { intake }) : null,
  }
}

export async function savePlan(ctx: Context, { intake, plan }: { intake: number; plan: Plan }) {
  const { learnerId } = ctx
  const act = { subject: { type: 'learner-plan', id: learnerId }, facts: { intake } }
  await ctx.commit('portfolio.plan', act, (trx) => keepPlan(trx, { learnerId, intake, plan, now: ctx.now() }))
  return showProgression(ctx)
}
