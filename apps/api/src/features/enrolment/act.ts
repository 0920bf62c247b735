import { civilDateIn } from '@jiangji/domain/calendar'
import type { AskedAct, EnrolmentAct } from '@jiangji/domain/learner/enrolment-act'
import { normaliseCode, normaliseText } from '@jiangji/domain/identity/normalise'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/refusal.ts'
import { storeChanges } from './change-queries.ts'
import { planActs, type NotDone, type PlannedChange } from './plan-acts.ts'
import { claimStudentNumber, findProgramme, listIdsOfProgramme, lockEnrolments } from './queries.ts'

export interface Grounds {
  effectiveOn: string
  reason: string
  document: string | null
}

export interface ActInput extends Grounds {
  /** One learner or several, each with her own act: a class graduates, two of it only complete. */
  learners: readonly { learnerId: string; act: Exclude<EnrolmentAct, 'transfer-in' | 'rename-programme'> }[]
  className?: string | null | undefined
  studentNumber?: string | null | undefined
  programmeCode?: string | null | undefined
}

export async function actOnEnrolments(ctx: Context, input: ActInput) {
  const { learners, programmeCode, className, studentNumber, ...grounds } = input
  if (learners.length > 1 && learners.some(({ act }) => act === 'renumber'))
    throw new Refusal('enrolment.onlyOne')
  return carryOut(ctx, { acts: learners.map(({ act }) => act) }, async (trx) => {
    const programme = programmeCode ? await findProgramme(trx, normaliseCode(programmeCode).text) : null
    const shared = {
      ...grounds,
      className: className && normaliseText(className).text,
      studentNumber: studentNumber && normaliseCode(studentNumber).text,
      programme,
    }
    return learners.map(({ learnerId, act }) => ({ learnerId, acts: [{ ...shared, act }] }))
  })
}

export interface RenamedProgramme extends Grounds {
  programmeCode: string
  newCode: string
}

/** A whole programme of the college under its new code and name, those who have finished included. */
export async function renameProgramme(ctx: Context, input: RenamedProgramme) {
  const { programmeCode, newCode, ...grounds } = input
  return carryOut(ctx, { acts: ['rename-programme'] }, async (trx) => {
    const programme = await findProgramme(trx, normaliseCode(newCode).text)
    if (!programme) throw new Refusal('enrolment.programmeUnknown')
    const act = { ...grounds, act: 'rename-programme', programme } as const
    const learnerIds = await listIdsOfProgramme(trx, ctx.organisationId, programmeCode)
    return learnerIds.map((learnerId) => ({ learnerId, acts: [act] }))
  })
}

interface Wanted {
  learnerId: string
  acts: readonly AskedAct[]
}

/** Does what can be done in one deed; refuses when nothing can. */
async function carryOut(
  ctx: Context,
  { acts }: { acts: readonly EnrolmentAct[] },
  listWanted: (trx: Trx) => Promise<readonly Wanted[]>,
) {
  const deedId = ctx.newId()
  const facts = { acts: [...new Set(acts)].join(' '), done: 0 }
  const entry = { subject: { type: 'enrolment-deed', id: deedId }, facts }
  return ctx.commit('enrolment.change', entry, async (trx) => {
    const outcome = await changeEnrolments(ctx, trx, deedId, await listWanted(trx))
    facts.done = outcome.done
    return { deedId, ...outcome }
  })
}

export async function changeEnrolments(ctx: Context, trx: Trx, deedId: string, wanted: readonly Wanted[]) {
  const { organisationId, personId } = ctx
  const now = ctx.now()
  const found = await lockEnrolments(
    trx,
    organisationId,
    wanted.map(({ learnerId }) => learnerId),
  )
  const actsOf = new Map(wanted.map(({ learnerId, acts }) => [learnerId, acts]))
  const plans = found.map((one) => planActs(one, actsOf.get(one.learnerId) ?? [], civilDateIn(now)))
  const changes: PlannedChange[] = []
  const notDone: NotDone[] = []
  for (const plan of plans) {
    if (Array.isArray(plan)) changes.push(...plan)
    else notDone.push(plan)
  }
  if (changes.length === 0)
    throw notDone[0] ? Refusal.of(notDone[0].refusal) : new Refusal('enrolment.unknown')
  await claimNumbers(trx, organisationId, changes)
  await storeChanges(trx, { organisationId, personId, deedId, now, newId: () => ctx.newId() }, changes)
  return {
    done: plans.length - notDone.length,
    notDone: notDone.map(({ refusal: { code, facts }, ...who }) => ({ ...who, code, facts })),
  }
}

async function claimNumbers(
  trx: Trx,
  organisationId: string,
  changes: readonly PlannedChange[],
): Promise<void> {
  for (const { enrolment, after } of changes) {
    const { studentNumber } = after
    const { learnerId } = enrolment
    if (
      studentNumber !== undefined &&
      !(await claimStudentNumber(trx, { organisationId, studentNumber, learnerId }))
    )
      throw new Refusal('enrolment.numberTaken')
  }
}
