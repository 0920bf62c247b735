import { enrolmentActs, type AskedAct, type EnrolmentAct, type LivedEnrolment } from './enrolment-act.ts'
import type { EnrolmentState } from './enrolment-state.ts'
import type { Track } from './schooling.ts'
import type { RosterEntry } from './schema.ts'

const actInto: Readonly<Partial<Record<EnrolmentState, EnrolmentAct>>> = {
  'on-leave': 'leave',
  resumed: 'resume',
  retained: 'retain',
  repeating: 'repeat',
  'transferred-out': 'transfer-out',
  withdrawn: 'withdraw',
  expelled: 'expel',
  completed: 'complete',
  'left-early': 'leave-early',
  graduated: 'graduate',
}

const trackAct: Readonly<Record<Track, EnrolmentAct>> = {
  'general-vocational': 'join-general',
  vocational: 'rejoin-vocational',
}

/** The acts by which an enrolment becomes what a roster uploaded again says of it (docs/decisions/0007); null when no act leads there. */
export function actsForRoster(
  enrolment: LivedEnrolment,
  entry: Pick<
    RosterEntry,
    | 'state'
    | 'className'
    | 'studentNumber'
    | 'programmeCode'
    | 'programmeName'
    | 'programmeCatalogue'
    | 'track'
  >,
  grounds: Pick<AskedAct, 'effectiveOn' | 'reason' | 'document'>,
): AskedAct[] | null {
  const {
    state,
    className,
    studentNumber,
    programmeCode: code,
    programmeName: name,
    programmeCatalogue: catalogue,
  } = entry
  const acts: AskedAct[] = []
  if (code !== enrolment.programmeCode)
    acts.push({ ...grounds, act: 'change-programme', programme: { code, name, catalogue } })
  if (studentNumber !== enrolment.studentNumber) acts.push({ ...grounds, act: 'renumber', studentNumber })
  if (className !== enrolment.className) acts.push({ ...grounds, act: 'move-class', className })
  if (entry.track !== enrolment.track) acts.push({ ...grounds, act: trackAct[entry.track] })
  if (state === enrolment.state) return acts
  const act = actInto[isBack(enrolment.state, state) ? 'resumed' : state]
  return act === undefined ? null : [...acts, { ...grounds, act }]
}

/** A roster writes 在读 of whoever is back. */
function isBack(before: string, after: EnrolmentState): boolean {
  return after === 'enrolled' && (before === 'on-leave' || before === 'retained')
}

/** Whether a text names an act on an enrolment. */
export function isEnrolmentAct(text: string): text is EnrolmentAct {
  const known: readonly string[] = enrolmentActs
  return known.includes(text)
}
