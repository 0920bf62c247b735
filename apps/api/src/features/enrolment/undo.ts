import { undoUntil } from '@jiangji/domain/learner/undo-window'
import type { EnrolmentPatch } from '@jiangji/domain/learner/enrolment-act'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listDeed, markUndone, patchEnrolment, releaseStudentNumber } from './change-queries.ts'
import { lockEnrolments } from './queries.ts'

/** Takes back all that one deed changed, while nothing else was changed since; a transfer between colleges is never one college's to take back. */
export async function undoDeed(ctx: Context, deedId: string) {
  const { organisationId, personId } = ctx
  const now = ctx.now()
  const facts = { step: 'undone', undone: 0 }
  await ctx.commit(
    'enrolment.change',
    { subject: { type: 'enrolment-deed', id: deedId }, facts },
    async (trx) => {
      const learners = (await listDeed(trx, organisationId, deedId)).map(({ learnerId }) => learnerId)
      const present = await lockEnrolments(trx, organisationId, learners)
      const changes = await listDeed(trx, organisationId, deedId)
      const [first] = changes
      if (!first) throw new Refusal('enrolment.unknown')
      if (first.undoneAt !== null || now >= undoUntil(first.doneAt)) throw new Refusal('enrolment.undoOver')
      const counts = new Set(present.map(({ enrolmentId }) => enrolmentId))
      const overtaken = changes.find(
        ({ changedSince, enrolmentId }) => changedSince || !counts.has(enrolmentId),
      )
      if (overtaken) throw new Refusal('enrolment.changedSince', { name: overtaken.name })
      for (const change of changes) {
        await patchEnrolment(trx, organisationId, change, change.before as EnrolmentPatch)
        const { studentNumber } = change.after
        if (studentNumber !== undefined)
          await releaseStudentNumber(trx, { organisationId, learnerId: change.learnerId, studentNumber })
      }
      await markUndone(trx, { organisationId, deedId, personId, now })
      facts.undone = changes.length
    },
  )
  return { undone: facts.undone }
}
