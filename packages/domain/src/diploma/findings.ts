import type { FindingIn, SharedFindings } from '../import/finding.ts'
import type { RosterFindings } from '../learner/findings.ts'

export interface DiplomaFindings {
  'schoolCode.format': { length: number }
  'diploma.otherCollege': { text: string; college: string }
  'diploma.beforeEntry': { date: string; enteredOn: string }
  'diploma.beforeEnrolment': { date: string; enrolledOn: string }
}

/** Programmes are told as a roster tells them. */
type ProgrammeFindings = Pick<
  RosterFindings,
  'programme.unknown' | 'programme.nameUnknown' | 'programme.otherName'
>

export type DiplomaFinding = FindingIn<SharedFindings & ProgrammeFindings & DiplomaFindings>
