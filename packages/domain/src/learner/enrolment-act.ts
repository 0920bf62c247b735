import type { CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { NoFacts } from '../import/finding.ts'
import type { ProgrammeCatalogueName, Track } from './schooling.ts'
import { isEnrolmentState, type EnrolmentState } from './enrolment-state.ts'

/** Without what a transfer brings of itself, a desk can do all of these. */
export const enrolmentActs = [
  'leave',
  'resume',
  'retain',
  'repeat',
  'move-class',
  'change-programme',
  'rename-programme',
  'renumber',
  'join-general',
  'rejoin-vocational',
  'to-general-school',
  'transfer-out',
  'transfer-in',
  'withdraw',
  'expel',
  'graduate',
  'complete',
  'leave-early',
] as const

export type EnrolmentAct = (typeof enrolmentActs)[number]

/** What an act on an enrolment can be refused for. */
export interface EnrolmentRefusals {
  'enrolment.unknown': NoFacts
  'enrolment.state': { act: string; state: string }
  'enrolment.dateAhead': NoFacts
  'enrolment.dateTooEarly': { date: string }
  'enrolment.reasonMissing': NoFacts
  'enrolment.documentMissing': NoFacts
  'enrolment.classMissing': NoFacts
  'enrolment.numberMissing': NoFacts
  'enrolment.numberTaken': NoFacts
  'enrolment.onlyOne': NoFacts
  'enrolment.programmeUnknown': NoFacts
  'enrolment.notSecondary': NoFacts
  'enrolment.nothing': NoFacts
  'enrolment.merged': NoFacts
  'enrolment.undoOver': NoFacts
  'enrolment.changedSince': { name: string }
}

type Refusal = Extract<keyof EnrolmentRefusals, string>

/** An enrolment as far as its life goes. */
export interface LivedEnrolment {
  state: string
  stage: string
  track: string
  programmeCatalogue: string
  className: string
  studentNumber: string
  programmeCode: string
  programmeName: string
  enrolledOn: string
  /** The day of the latest act on it that still counts. */
  lastChangeOn: CivilDate | null
}

export interface AskedAct {
  act: EnrolmentAct
  effectiveOn: CivilDate
  reason: string
  document: string | null
  className?: string | null | undefined
  studentNumber?: string | null | undefined
  programme?: { code: string; name: string; catalogue?: ProgrammeCatalogueName } | null | undefined
}

/** The fields that an act gives another value. */
export type EnrolmentPatch = Partial<
  Record<'className' | 'studentNumber' | 'programmeCode' | 'programmeName', string> & {
    state: EnrolmentState
    track: Track
    programmeCatalogue: ProgrammeCatalogueName
  }
>

const attending = ['enrolled', 'resumed', 'repeating', 'transferred-in'] as const
const away = ['on-leave', 'retained'] as const
const unfinished = [...attending, ...away] as const
const finished = [
  'graduated',
  'completed',
  'left-early',
  'withdrawn',
  'expelled',
  'transferred-out',
] as const satisfies readonly EnrolmentState[]

interface ActRule {
  from: readonly EnrolmentState[]
  to?: EnrolmentState
  track?: Track
}

/** Between the general and the vocational upper secondary school only. */
const ofSecondary: readonly EnrolmentAct[] = ['join-general', 'rejoin-vocational', 'to-general-school']

const rules: Readonly<Record<EnrolmentAct, ActRule>> = {
  leave: { from: attending, to: 'on-leave' },
  resume: { from: away, to: 'resumed' },
  retain: { from: [...attending, 'on-leave'], to: 'retained' },
  repeat: { from: [...attending], to: 'repeating' },
  'move-class': { from: unfinished },
  'change-programme': { from: attending },
  'rename-programme': { from: [...unfinished, ...finished] },
  renumber: { from: unfinished },
  'join-general': { from: attending, track: 'general-vocational' },
  'rejoin-vocational': { from: attending, track: 'vocational' },
  'to-general-school': { from: unfinished, to: 'transferred-out' },
  'transfer-out': { from: unfinished, to: 'transferred-out' },
  'transfer-in': { from: finished, to: 'transferred-in' },
  withdraw: { from: unfinished, to: 'withdrawn' },
  expel: { from: unfinished, to: 'expelled' },
  graduate: { from: [...attending, 'completed'], to: 'graduated' },
  complete: { from: attending, to: 'completed' },
  'leave-early': { from: unfinished, to: 'left-early' },
}

/** Which state each act leads from and to, and what it changes (中等职业学校学生学籍管理办法, 教职成〔2010〕7号, 第十七条 休学, 第二十四条 留级; 普通高等学校学生管理规定, 教育部令第41号, 第十五条 留级, 第二十七条 保留学籍, 第三章第三至六节 转学, 休学与复学, 退学, 毕业与结业); what the regulations leave to the college is not judged. */
export function decideEnrolmentAct(
  enrolment: LivedEnrolment,
  asked: AskedAct,
  today: CivilDate,
): Decision<EnrolmentPatch, Refusal> {
  const { act, effectiveOn } = asked
  const { from } = rules[act]
  if (!isEnrolmentState(enrolment.state) || !from.includes(enrolment.state))
    return refused('enrolment.state', { act, state: enrolment.state })
  if (ofSecondary.includes(act) && enrolment.stage !== 'secondary') return refused('enrolment.notSecondary')
  if (effectiveOn > today) return refused('enrolment.dateAhead')
  const earliest = earliestDay(enrolment)
  if (effectiveOn.slice(0, earliest.length) < earliest)
    return refused('enrolment.dateTooEarly', { date: earliest })
  if (asked.reason.trim().length < 2) return refused('enrolment.reasonMissing')
  if (act === 'expel' && !asked.document) return refused('enrolment.documentMissing')
  const missing = missingOf(asked)
  if (missing !== null) return refused(missing)
  const patch = patchOf(enrolment, asked, rules[act])
  return Object.keys(patch).length === 0 ? refused('enrolment.nothing') : accepted(patch)
}

/** The acts that are possible for an enrolment, without those that only a transfer or a renamed programme brings, or that would change nothing. */
export function actsFor({
  state,
  stage,
  track,
}: Pick<LivedEnrolment, 'state' | 'stage' | 'track'>): EnrolmentAct[] {
  return enrolmentActs.filter(
    (act) =>
      act !== 'transfer-in' &&
      act !== 'rename-programme' &&
      rules[act].track !== track &&
      (stage === 'secondary' || !ofSecondary.includes(act)) &&
      rules[act].from.some((possible) => possible === state),
  )
}

/** Whether a college has let the learner go, so that the next may enrol her (product.md, "Decided": a learner already enrolled at another college). */
export function isFinished(state: string): boolean {
  return finished.some((one) => one === state)
}

function earliestDay({ enrolledOn, lastChangeOn }: LivedEnrolment): string {
  return lastChangeOn !== null && lastChangeOn > enrolledOn ? lastChangeOn : enrolledOn
}

function missingOf({ act, className, studentNumber, programme }: AskedAct): Refusal | null {
  if (act === 'move-class' && !className) return 'enrolment.classMissing'
  if (act === 'renumber' && !studentNumber) return 'enrolment.numberMissing'
  if ((act === 'change-programme' || act === 'rename-programme') && !programme)
    return 'enrolment.programmeUnknown'
  return null
}

function patchOf(before: LivedEnrolment, asked: AskedAct, { to, track }: ActRule): EnrolmentPatch {
  const { className, studentNumber, programme } = asked
  const differs = (given: string | null | undefined, known: string): given is string =>
    typeof given === 'string' && given !== '' && given !== known
  return {
    ...(to === undefined ? {} : { state: to }),
    ...(track === undefined || track === before.track ? {} : { track }),
    ...(differs(className, before.className) ? { className } : {}),
    ...(differs(studentNumber, before.studentNumber) ? { studentNumber } : {}),
    ...(differs(programme?.code, before.programmeCode) ? { programmeCode: programme?.code ?? '' } : {}),
    ...(differs(programme?.name, before.programmeName) ? { programmeName: programme?.name ?? '' } : {}),
    ...(programme?.catalogue === undefined || programme.catalogue === before.programmeCatalogue
      ? {}
      : { programmeCatalogue: programme.catalogue }),
  }
}
