import type { EarlierRow } from '../import/earlier-row.ts'
import type { ProgrammeLists } from './programme.ts'
import type { FindingIn, NoFacts, SharedFindings } from '../import/finding.ts'

/** What a roster row can be told beside the shared findings; text facts are already short and without long numbers. */
export interface RosterFindings {
  'sex.unreadable': { text: string }
  'sex.contradictsId': NoFacts
  'id.repeated': EarlierRow
  'id.repeatedOtherName': EarlierRow
  'id.repeatedOtherData': EarlierRow
  'learner.guardianNeeded': { age: number }
  'learner.elsewhere': NoFacts
  'learner.continues': NoFacts
  'learner.beginsAgain': { state: string }
  'learner.otherName': NoFacts
  'learner.unchanged': NoFacts
  'enrolment.differs': { current: string; given: string }
  'stateNumber.format': { length: number }
  'stateNumber.otherId': NoFacts
  'studentNumber.missing': NoFacts
  'studentNumber.lostDigits': NoFacts
  'studentNumber.format': { text: string }
  'studentNumber.repeated': EarlierRow
  'studentNumber.taken': NoFacts
  'programme.missing': NoFacts
  'programme.unknown': { code: string; suggestion: string | null; lists: ProgrammeLists }
  'programme.nameUnknown': { name: string; suggestion: string | null; lists: ProgrammeLists }
  'programme.ambiguous': { name: string; codes: string }
  'programme.fromName': { code: string }
  'programme.otherName': { code: string; catalogue: string }
  'className.missing': NoFacts
  'enrolledOn.missing': NoFacts
  'enrolledOn.ahead': { date: string }
  'enrolledOn.future': { date: string }
  'enrolledOn.beforeBirth': { date: string }
  'years.unreadable': { text: string }
  'state.unknown': { text: string }
  'track.unknown': { text: string }
  'trainingLevel.unknown': { text: string }
  'trainingLevel.otherSchool': NoFacts
  'trainingLevel.notInList': { levels: string }
  'phone.odd': { length: number }
}

export type RosterFinding = FindingIn<SharedFindings & RosterFindings>

/** Takes what is said of a row; nothing is said with null. */
export type Note = (finding: RosterFinding | null) => void
