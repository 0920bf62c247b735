import type { CivilDate } from '@jiangji/domain/calendar'
import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { needsGuardian } from '@jiangji/domain/learner/guardian'
import { schoolingOf } from '@jiangji/domain/learner/schooling'
import type { Context } from '../../platform/context.ts'
import type { listLearners } from './queries.ts'

export function learnerLine(ctx: Context, today: CivilDate) {
  return (learner: Awaited<ReturnType<typeof listLearners>>[number]) => {
    const { learnerId, name, studentNumber, className, programme, state, birthDate, idNumberSealed } = learner
    return {
      learnerId,
      name,
      idMasked:
        idNumberSealed === null
          ? null
          : maskResidentId(ctx.keys.open(idNumberSealed, `learner:${learnerId}`)),
      studentNumber,
      className,
      programme,
      schooling: schoolingOf(learner),
      state,
      mergedInto: learner.mergedInto,
      activated: learner.userId !== null,
      guardianNeeded: birthDate === null ? learner.guardianNeeded : needsGuardian(birthDate, today),
    }
  }
}
