import type { EnrolledFacts } from './changes.ts'
import { isFinished } from './enrolment-act.ts'
import type { RosterDraft } from './read.ts'
import { sameEnrolledOn } from './read-enrolled-on.ts'

/** Whether a row speaks of another enrolment than the finished one on file: begun later, under another number, and not ended itself (3+2 and the like within one college; docs/decisions/0033). */
export function beginsAgain(
  { state, studentNumber, enrolledOn }: Pick<RosterDraft, 'state' | 'studentNumber' | 'enrolledOn'>,
  former: EnrolledFacts,
): boolean {
  if (state === null || enrolledOn === null || studentNumber === '') return false
  const isLater = !sameEnrolledOn(enrolledOn, former.enrolledOn) && enrolledOn > former.enrolledOn
  return isFinished(former.state) && !isFinished(state) && isLater && studentNumber !== former.studentNumber
}
