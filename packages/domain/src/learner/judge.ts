import { ageOn, type CivilDate } from '../calendar.ts'
import { sameName, titleKey } from '../identity/normalise.ts'
import type { EarlierRow } from '../import/earlier-row.ts'
import { quote } from '../import/finding.ts'
import { worstOutcome, type Outcome } from '../import/outcome.ts'
import { beginsAgain } from './begins-again.ts'
import { findChanges, type EnrolledFacts } from './changes.ts'
import type { RosterFinding } from './findings.ts'
import { needsGuardian } from './guardian.ts'
import { printedProgramme, type Programme, type ProgrammeCatalogue } from './programme.ts'
import { rosterPlace, type RosterDraft } from './read.ts'
import { printedTrainingLevel } from './schooling.ts'
import { rosterFields, type RosterFieldKey } from './roster.ts'
import { rosterEntrySchema, type RosterEntry } from './schema.ts'

export interface RosterFacts {
  today: CivilDate
  catalogue: ProgrammeCatalogue
  /** An earlier row of the same file with the same number. */
  earlier: { place: EarlierRow; sameName: boolean; sameContent: boolean } | null
  /** An earlier row of the same file that gives the same student number to another person. */
  studentNumberEarlier: EarlierRow | null
  /** What this college already holds of the person. */
  enrolled: EnrolledFacts | null
  elsewhere: boolean
  /** Other colleges have let her go, and her passport goes on here. */
  continues?: boolean
  /** Another learner of this college has the student number. */
  studentNumberTaken: boolean
}

export interface JudgedRosterRow {
  outcome: Outcome
  findings: readonly RosterFinding[]
  /** Null when something it needs is missing. */
  entry: RosterEntry | null
}

/** What becomes of a roster row, by product.md "Decided"; of a learner elsewhere no more is told than that. */
export function judgeRosterRow(draft: RosterDraft, facts: RosterFacts): JudgedRosterRow {
  const programme = programmeOf(draft, facts.catalogue)
  const findings: RosterFinding[] = [
    ...draft.findings,
    ...programmeFindings(draft, facts.catalogue, programme),
    ...levelFindings(draft, programme),
    ...personFindings(draft, facts),
    ...studentNumberFindings(draft, facts),
  ]
  const known = knownFinding(draft, facts)
  const outcome = worstOutcome(findings)
  const entry = entryOf(draft, programme, facts.today)
  if (outcome === 'rejected') return { outcome, findings, entry }
  if (known && outcome !== 'held') return { outcome: 'unchanged', findings: [known], entry }
  const refusal = entry && refusedBySchema(draft, entry)
  return refusal
    ? { outcome: 'rejected', findings: [...findings, refusal], entry }
    : { outcome, findings, entry }
}

function refusedBySchema(draft: RosterDraft, entry: RosterEntry): RosterFinding | null {
  const { success, error } = rosterEntrySchema.safeParse(entry)
  if (success) return null
  const part = error.issues[0]?.path[0]
  const field = rosterFields.find(({ key }) => key === part)?.key ?? 'residentId'
  return { ...place(draft, field), outcome: 'rejected', code: 'cell.refused', facts: {} }
}

function programmeOf(draft: RosterDraft, catalogue: ProgrammeCatalogue): Programme | null {
  if (draft.programmeCode !== '') return catalogue.withCode(draft.programmeCode)
  const named = catalogue.named(draft.programmeName)
  return named.length === 1 ? (named[0] ?? null) : null
}

function* programmeFindings(
  draft: RosterDraft,
  catalogue: ProgrammeCatalogue,
  programme: Programme | null,
): Generator<RosterFinding> {
  const { programmeCode: code, programmeName } = draft
  const name = quote(programmeName)
  const nearest = programme === null ? catalogue.nearest(programmeName) : null
  const suggestion = nearest && printedProgramme(nearest)
  const byName = place(draft, draft.columns.programmeCode === undefined ? 'programmeName' : 'programmeCode')
  if (code !== '') {
    if (programme === null)
      yield {
        ...place(draft, 'programmeCode'),
        outcome: 'rejected',
        code: 'programme.unknown',
        facts: { code: quote(code), suggestion, lists: catalogue.lists },
      }
    else if (programmeName !== '' && !isSameTitle(programmeName, programme.name))
      yield {
        ...place(draft, 'programmeName'),
        outcome: 'warned',
        code: 'programme.otherName',
        facts: { code: programme.code, catalogue: programme.name },
      }
  } else if (programmeName === '')
    yield { ...byName, outcome: 'rejected', code: 'programme.missing', facts: {} }
  else if (programme !== null)
    yield { ...byName, outcome: 'warned', code: 'programme.fromName', facts: { code: programme.code } }
  else {
    const codes = catalogue.named(programmeName).map((each) => each.code)
    yield codes.length > 1
      ? {
          ...byName,
          outcome: 'rejected',
          code: 'programme.ambiguous',
          facts: { name, codes: codes.join('、') },
        }
      : {
          ...byName,
          outcome: 'rejected',
          code: 'programme.nameUnknown',
          facts: { name, suggestion, lists: catalogue.lists },
        }
  }
}

function* levelFindings(draft: RosterDraft, programme: Programme | null): Generator<RosterFinding> {
  const { trainingLevel } = draft
  if (trainingLevel === null || programme === null) return
  const at = { ...place(draft, 'trainingLevel'), outcome: 'warned' } as const
  const levels = programme.levels ?? []
  if (programme.catalogue !== 'technician') yield { ...at, code: 'trainingLevel.otherSchool', facts: {} }
  else if (levels.length > 0 && !levels.includes(trainingLevel))
    yield {
      ...at,
      code: 'trainingLevel.notInList',
      facts: { levels: levels.map(printedTrainingLevel).join('、') },
    }
}

function isSameTitle(first: string, second: string): boolean {
  return first === second || titleKey(first) === titleKey(second)
}

function* personFindings(
  draft: RosterDraft,
  { today, earlier, enrolled, elsewhere, continues }: RosterFacts,
): Generator<RosterFinding> {
  if (draft.holder === null || draft.birthDate === null) return
  const at = place(draft, identityField(draft))
  if (needsGuardian(draft.birthDate, today))
    yield {
      ...at,
      outcome: 'warned',
      code: 'learner.guardianNeeded',
      facts: { age: ageOn(draft.birthDate, today) },
    }
  if (earlier && !earlier.sameName)
    yield { ...at, outcome: 'rejected', code: 'id.repeatedOtherName', facts: earlier.place }
  else if (earlier && !earlier.sameContent)
    yield { ...at, outcome: 'rejected', code: 'id.repeatedOtherData', facts: earlier.place }
  else if (continues) yield { ...at, outcome: 'warned', code: 'learner.continues', facts: {} }
  else if (elsewhere) yield { ...at, outcome: 'held', code: 'learner.elsewhere', facts: {} }
  if (enrolled === null) return
  if (draft.name !== '' && !sameName(draft.name, enrolled.name))
    yield { ...place(draft, 'name'), outcome: 'held', code: 'learner.otherName', facts: {} }
  if (!beginsAgain(draft, enrolled)) yield* findChanges(draft, enrolled)
  else if (enrolled.elsewhere) yield { ...at, outcome: 'held', code: 'learner.elsewhere', facts: {} }
  else yield { ...at, outcome: 'warned', code: 'learner.beginsAgain', facts: { state: enrolled.state } }
}

function* studentNumberFindings(draft: RosterDraft, facts: RosterFacts): Generator<RosterFinding> {
  if (draft.studentNumber === '') return
  const at = place(draft, 'studentNumber')
  if (facts.studentNumberEarlier !== null)
    yield {
      ...at,
      outcome: 'rejected',
      code: 'studentNumber.repeated',
      facts: facts.studentNumberEarlier,
    }
  else if (facts.studentNumberTaken)
    yield { ...at, outcome: 'rejected', code: 'studentNumber.taken', facts: {} }
}

function knownFinding(draft: RosterDraft, { earlier, enrolled }: RosterFacts): RosterFinding | null {
  if (draft.holder === null) return null
  const at = { ...place(draft, identityField(draft)), outcome: 'unchanged' } as const
  if (earlier) return { ...at, code: 'id.repeated', facts: earlier.place }
  if (enrolled === null || beginsAgain(draft, enrolled)) return null
  return { ...at, code: 'learner.unchanged', facts: {} }
}

function entryOf(draft: RosterDraft, programme: Programme | null, today: CivilDate): RosterEntry | null {
  const { name, sex, birthDate, stateNumber, studentNumber, className, enrolledOn, years, state } = draft
  if (name === '' || birthDate === null || studentNumber === '' || className === '') return null
  if (programme === null || enrolledOn === null || state === null) return null
  return {
    name,
    sex,
    birthDate,
    stateNumber,
    studentNumber,
    programmeCode: programme.code,
    programmeName: programme.name,
    programmeCatalogue: programme.catalogue ?? 'moe-2021',
    stage: programme.stage,
    className,
    enrolledOn,
    years,
    state,
    track: draft.track ?? 'vocational',
    trainingLevel: programme.catalogue === 'technician' ? draft.trainingLevel : null,
    phone: draft.phone,
    guardianPhone: draft.guardianPhone,
    guardianNeeded: needsGuardian(birthDate, today),
  }
}

function identityField(draft: RosterDraft): RosterFieldKey {
  return draft.columns.residentId === undefined ? 'stateNumber' : 'residentId'
}

function place(draft: RosterDraft, key: RosterFieldKey) {
  return rosterPlace(draft.columns, key)
}
