import { civilDateIn } from '@jiangji/domain/calendar'
import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { actsFor } from '@jiangji/domain/learner/enrolment-act'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import { undoUntil } from '@jiangji/domain/learner/undo-window'
import { closingStateOf } from '@jiangji/domain/rights/closing'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listHistory, type HistoryLine } from './change-queries.ts'
import { findClosing, listEarlier, listMergedOf, listRecordsOf } from './page-queries.ts'
import { findEnrolment, listClass } from './queries.ts'

export async function showLearner(ctx: Context, learnerId: string) {
  const { organisationId } = ctx
  const found = await ctx.read('learner.read', async (trx) => ({
    enrolment: await findEnrolment(trx, organisationId, learnerId),
    history: await listHistory(trx, organisationId, learnerId),
    records: await listRecordsOf(trx, organisationId, learnerId),
    merged: await listMergedOf(trx, organisationId, learnerId),
    earlier: await listEarlier(trx, learnerId),
    closing: await findClosing(trx, learnerId),
  }))
  if (!found.enrolment) throw new Refusal('enrolment.unknown')
  const { idNumberSealed, userId, birthDate, guardianNeeded, ...enrolment } = found.enrolment
  const open = enrolment.mergedInto === null && ctx.may('enrolment.change')
  return {
    ...enrolment,
    idMasked: idNumberSealed && maskResidentId(ctx.openIdNumber(learnerId, idNumberSealed)),
    activated: userId !== null,
    guardianNeeded: isGuarded({ birthDate, guardianNeeded }, civilDateIn(ctx.now())),
    closing: closingLine(found.closing, userId !== null, ctx.now()),
    acts: open ? actsFor(enrolment) : [],
    mayAsk: open && ctx.may('person.request'),
    history: found.history.map((line, at) =>
      historyLine(line, at === 0 && open && line.enrolmentId === enrolment.enrolmentId, ctx.now()),
    ),
    records: found.records,
    merged: found.merged,
    earlier: found.earlier,
  }
}

type Closing = Awaited<ReturnType<typeof findClosing>>

/** An account that was opened anew is no closed one. */
function closingLine(closing: Closing, hasAccount: boolean, now: Date) {
  if (!closing || (hasAccount && closing.closedAt !== null)) return null
  return { state: closingStateOf(closing, now), at: closing.closesAt.toISOString() }
}

export async function showClassReady(ctx: Context, className: string) {
  const members = await ctx.read('enrolment.change', (trx) => listClass(trx, ctx.organisationId, className))
  return members.map(
    ({ learnerId, name, studentNumber, state, stage, track, openRecords, failedCourses }) => ({
      learnerId,
      name,
      studentNumber,
      state,
      openRecords: openRecords ?? 0,
      failedCourses: failedCourses ?? 0,
      acts: actsFor({ state, stage, track }),
    }),
  )
}

function historyLine(line: HistoryLine, isLatest: boolean, now: Date) {
  const { doneAt, undoneAt, ...said } = line
  const until = undoUntil(doneAt)
  return {
    ...said,
    doneAt: doneAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    undoUntil: isLatest && undoneAt === null && now < until ? until.toISOString() : null,
  }
}
