import { civilDateIn } from '@jiangji/domain/calendar'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import { permissionNames } from '@jiangji/domain/organisation/permission-name'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findLearnerName, listColleges } from './queries.ts'

export async function showColleges(ctx: Context) {
  return ctx.read('college.list', (trx) => listColleges(trx))
}

export async function showSession(ctx: Context) {
  if (!ctx.may('session.read')) throw new Refusal('permission.denied')
  const { actor } = ctx
  if (actor.personId === null || actor.name === null) return null
  const learner = await findOwnLearner(ctx)
  const here = actor.memberships.find(({ organisationId }) => organisationId === actor.organisationId)
  return {
    person: { name: actor.name },
    active: here
      ? {
          organisationId: here.organisationId,
          slug: here.slug,
          kind: here.kind,
          hasEnded: here.hasEnded,
          organisation: here.organisation,
          roles: actor.roles.filter((role) => role !== 'learner'),
          isDemo: here.isDemo,
        }
      : null,
    learner,
    children: actor.children,
    acting: actor.roles.includes('guardian') ? actor.learnerId : null,
    memberships: actor.memberships.map(({ organisationId, organisation, hasEnded }) => ({
      organisationId,
      organisation,
      hasEnded,
    })),
    permissions: permissionNames.filter((permission) => ctx.may(permission)),
  }
}

async function findOwnLearner(ctx: Context) {
  const { learnerId } = ctx.actor
  if (learnerId === null || ctx.actor.roles.includes('guardian')) return null
  const found = await ctx.read('portfolio.read', (trx) => findLearnerName(trx, learnerId))
  if (!found) return null
  const { id, name, ...age } = found
  return { id, name, isGuarded: isGuarded(age, civilDateIn(ctx.now())) }
}
