import { quote } from '../import/finding.ts'
import { isEnrolmentState, printedEnrolmentState } from './enrolment-state.ts'
import type { RosterFinding } from './findings.ts'
import { sameEnrolledOn } from './read-enrolled-on.ts'
import { rosterPlace, type RosterDraft } from './read.ts'
import { isTrack, printedTrack } from './schooling.ts'
import type { RosterFieldKey } from './roster.ts'

/** An enrolment as this college holds it; telephone numbers are sealed and not compared. */
export interface EnrolledFacts {
  name: string
  studentNumber: string
  programmeCode: string
  className: string
  enrolledOn: string
  years: number | null
  state: string
  track: string
  /** Somebody else has her by now. */
  elsewhere?: boolean
}

/** Where a row differs from the enrolment on file; a change is an act of its own (学籍异动), so the row waits for a person (decided in docs/decisions/0007). */
export function* findChanges(draft: RosterDraft, enrolled: EnrolledFacts): Generator<RosterFinding> {
  const differs = (key: RosterFieldKey, current: string, given: string): RosterFinding => ({
    ...rosterPlace(draft.columns, key),
    outcome: 'held',
    code: 'enrolment.differs',
    facts: { current: quote(current), given: quote(given) },
  })
  const { studentNumber, programmeCode, className, enrolledOn, years, state, track } = draft
  if (studentNumber !== '' && studentNumber !== enrolled.studentNumber)
    yield differs('studentNumber', enrolled.studentNumber, studentNumber)
  if (programmeCode !== '' && !isSameProgramme(programmeCode, enrolled.programmeCode))
    yield differs('programmeCode', enrolled.programmeCode, programmeCode)
  if (className !== '' && className !== enrolled.className)
    yield differs('className', enrolled.className, className)
  if (enrolledOn !== null && !sameEnrolledOn(enrolledOn, enrolled.enrolledOn))
    yield differs('enrolledOn', enrolled.enrolledOn, enrolledOn)
  if (years !== null && enrolled.years !== null && years !== enrolled.years)
    yield differs('years', String(enrolled.years), String(years))
  if (state !== null && state !== enrolled.state)
    yield differs('state', printedState(enrolled.state), printedEnrolmentState(state))
  if (track !== null && track !== enrolled.track && isTrack(enrolled.track))
    yield differs('track', printedTrack(enrolled.track), printedTrack(track))
}

function isSameProgramme(given: string, known: string): boolean {
  return given === known || `${given}K` === known
}

function printedState(state: string): string {
  return isEnrolmentState(state) ? printedEnrolmentState(state) : state
}
