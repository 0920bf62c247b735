import type { CivilDate } from '@jiangji/domain/calendar'
import {
  decideEnrolmentAct,
  type AskedAct,
  type EnrolmentPatch,
  type LivedEnrolment,
} from '@jiangji/domain/learner/enrolment-act'
import type { Refused } from '@jiangji/domain/decision'
import type { LockedEnrolment } from './queries.ts'

export interface PlannedChange {
  enrolment: LockedEnrolment
  asked: AskedAct
  before: EnrolmentPatch
  after: EnrolmentPatch
}

export interface NotDone {
  learnerId: string
  name: string
  refusal: Omit<Refused, 'ok'>
}

/** What a series of acts makes of one enrolment; the first that is refused stops all of them. */
export function planActs(
  enrolment: LockedEnrolment,
  acts: readonly AskedAct[],
  today: CivilDate,
): PlannedChange[] | NotDone {
  const { learnerId, name } = enrolment
  if (enrolment.mergedInto !== null)
    return { learnerId, name, refusal: { code: 'enrolment.merged', facts: {} } }
  const changes: PlannedChange[] = []
  let lived: LivedEnrolment = enrolment
  for (const asked of acts) {
    const decision = decideEnrolmentAct(lived, asked, today)
    if (!decision.ok) return { learnerId, name, refusal: decision }
    changes.push({ enrolment, asked, before: valuesBefore(lived, decision.value), after: decision.value })
    lived = { ...lived, ...decision.value, lastChangeOn: asked.effectiveOn }
  }
  return changes
}

function valuesBefore(lived: LivedEnrolment, after: EnrolmentPatch): EnrolmentPatch {
  const known = Object.entries(lived).filter(([field]) => field in after)
  return Object.fromEntries(known)
}
