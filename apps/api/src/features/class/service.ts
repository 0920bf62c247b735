import { schoolingOf } from '@jiangji/domain/learner/schooling'
import type { Context } from '../../platform/context.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  deleteAssignment,
  insertAssignment,
  isClass,
  isTeacher,
  listClassLearners,
  listClassReports,
  listOwnClasses,
  listTeachers,
} from './queries.ts'

/** Whoever may read records sees every class; a class teacher those that were given to her. */
export async function listClasses(ctx: Context) {
  const { organisationId } = ctx
  return ctx.read('class.read', async (trx) => ({
    classes: (await listClassReports(trx, organisationId, await ownClasses(ctx, trx))).map(classLine),
    teachers: ctx.may('class.assign') ? await listTeachers(trx, organisationId) : null,
  }))
}

export async function showClass(ctx: Context, className: string) {
  return ctx.read('class.read', async (trx) => {
    const own = await ownClasses(ctx, trx)
    if (own !== null && !own.includes(className)) throw new Refusal('class.unknown')
    const learners = await listClassLearners(trx, ctx.organisationId, className)
    if (learners.length === 0) throw new Refusal('class.unknown')
    return { className, learners: learners.map(learnerLine) }
  })
}

export type ClassReport = ReturnType<typeof classLine>

/** How the learners of a class are schooled where the stage does not say it, each way once. */
function classLine({ schooled, ...report }: Awaited<ReturnType<typeof listClassReports>>[number]) {
  return { ...report, schoolings: [...new Set(schooled.flatMap((one) => schoolingOf(one) ?? []))] }
}

function learnerLine(learner: Awaited<ReturnType<typeof listClassLearners>>[number]) {
  const { programmeCatalogue, track, ...said } = learner
  return { ...said, schooling: schoolingOf({ programmeCatalogue, track }) }
}

export type Assigning = { personId: string; className: string }

export async function assignClass(ctx: Context, { personId, className }: Assigning) {
  const { organisationId } = ctx
  const act = { subject: { type: 'class', id: className }, facts: { assigned: personId } }
  await ctx.commit('class.assign', act, async (trx) => {
    if (!(await isTeacher(trx, organisationId, personId))) throw new Refusal('class.noTeacher')
    if (!(await isClass(trx, organisationId, className))) throw new Refusal('class.unknown')
    await insertAssignment(trx, { organisationId, personId, className }, ctx.personId, ctx.now())
  })
  return { personId, className }
}

export async function takeClassBack(ctx: Context, { personId, className }: Assigning) {
  const { organisationId } = ctx
  const act = { subject: { type: 'class', id: className }, facts: { takenBackFrom: personId } }
  await ctx.commit('class.assign', act, async (trx) => {
    if (!(await deleteAssignment(trx, { organisationId, personId, className })))
      throw new Refusal('class.unknown')
  })
  return { personId, className }
}

/** Null for every class. */
async function ownClasses(ctx: Context, trx: ReadonlyTrx): Promise<string[] | null> {
  if (ctx.may('record.read')) return null
  return listOwnClasses(trx, ctx.organisationId, ctx.personId)
}
