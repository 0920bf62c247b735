import { accepted, refused, type Decision } from '../decision.ts'
import { isFinished } from './enrolment-act.ts'

/** Whether a school may hand out what opens a learner's account: one she has left may not once she is at another, nor one that let her go to another (security.md, "Roles"). */
export function decideRenewal({
  state,
  isElsewhere,
}: {
  state: string
  isElsewhere: boolean
}): Decision<string, 'slip.elsewhere'> {
  const hasLeft = state === 'transferred-out' || (isElsewhere && isFinished(state))
  return hasLeft ? refused('slip.elsewhere') : accepted(state)
}
