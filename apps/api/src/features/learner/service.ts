import { civilDateIn } from '@jiangji/domain/calendar'
import { activationDays } from '@jiangji/domain/identity/activation-code'
import type { Context } from '../../platform/context.ts'
import { learnerLine } from './learner-line.ts'
import { listClasses, listClassMembers, listLearners, putCodes } from './queries.ts'
import { hasCode, isOpen, newCode, slipOf } from './slip.ts'

const dayMillis = 86_400_000
const pageSize = 50

export async function showClasses(ctx: Context) {
  return ctx.read('learner.slips', (trx) => listClasses(trx, ctx.organisationId, ctx.now()))
}

export async function makeSlips(ctx: Context, className: string) {
  const now = ctx.now()
  const act = { subject: { type: 'class', id: className }, facts: {} }
  const members = await ctx.commit('learner.slips', act, async (trx) => {
    const before = await listClassMembers(trx, ctx.organisationId, className)
    const codes = before.filter((member) => isOpen(member) && !hasCode(member, now)).map(newCode(ctx))
    await putCodes(trx, ctx.organisationId, codes, {
      createdAt: now,
      expiresAt: new Date(now.getTime() + activationDays * dayMillis),
    })
    return listClassMembers(trx, ctx.organisationId, className)
  })
  return members.filter(isOpen).flatMap(slipOf(ctx))
}

export interface LearnerSearch {
  search: string | null
  className: string | null
  cursor: string | null
}

export async function findLearners(ctx: Context, { search, className, cursor }: LearnerSearch) {
  const filter = { search, className, after: cursor, limit: pageSize }
  const found = await ctx.read('learner.read', (trx) => listLearners(trx, ctx.organisationId, filter))
  const rows = found.slice(0, pageSize).map(learnerLine(ctx, civilDateIn(ctx.now())))
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.studentNumber ?? null) : null }
}
