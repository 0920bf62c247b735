import { firstDayOf, isBefore, parseCivilDate, type CivilDate } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'
import { parseSchoolCode } from '../identity/school-code.ts'
import { aheadFinding } from '../import/ahead.ts'
import type { CellReader } from '../import/cell-reader.ts'
import { claimsImport, type ClaimsDraft, type Looked, type Unread } from '../import/claims-import.ts'
import type { DecidedBefore } from '../import/decided.ts'
import { quote, type Finding } from '../import/finding.ts'
import { programmeCatalogue, type ProgrammeCatalogue } from '../learner/programme.ts'
import type { OwnCollege, RowFacts, UniqueKey } from '../record/kind.ts'
import { diplomaFields, type DiplomaFieldKey as Key } from './fields.ts'
import type { DiplomaFinding } from './findings.ts'
import { diplomaHeld } from './held.ts'
import { writtenEndings, writtenStages } from './printed.ts'
import { findProgramme } from './programme.ts'
import { diplomaSchema, longestTexts, mostYears, type DiplomaClaims } from './schema.ts'

export interface DiplomaReference {
  readonly college: OwnCollege | null
  readonly programmes: ProgrammeCatalogue
}

type Claims = Unread<DiplomaClaims>
type Place = (key: Key) => { field: string; column: string }

/** How workbooks of diplomas are imported; the college awarded what names no other school. */
export const diplomaImport = claimsImport<DiplomaClaims, Key, DiplomaReference>({
  references: ['college', 'programmes'],
  open: ({ college, programmes }) => ({ college, programmes: programmeCatalogue(programmes) }),
  fields: diplomaFields,
  schema: diplomaSchema,
  keyField: 'number',
  read: readDiploma,
  uniqueKey: diplomaKey,
  look: lookAtDiploma,
  held: diplomaHeld,
})

/** The number of a diploma is its school's own. */
export function diplomaKey({ college, number }: Claims): UniqueKey | null {
  return college === null || number === null ? null : { scheme: 'diploma', issuer: titleKey(college), number }
}

function readDiploma(row: CellReader<Key, Finding>, { college }: DiplomaReference): Claims {
  return {
    college: row.text('college', longestTexts.college) ?? college?.name ?? null,
    schoolCode: readSchoolCode(row),
    programme: row.text('programme', longestTexts.programme),
    programmeCode: row.code('programmeCode', longestTexts.programmeCode),
    stage: row.choice('stage', writtenStages),
    ending: row.isEmpty('ending') ? 'graduation' : row.choice('ending', writtenEndings),
    years: row.number('years', { units: ['年'], least: 1, most: mostYears }),
    number: row.code('number', longestTexts.number),
    principal: row.text('principal', longestTexts.principal),
    issuedOn: readIssuedOn(row),
  }
}

function readIssuedOn(row: CellReader<Key, Finding>): CivilDate | null {
  const date = row.date('issuedOn')
  const enteredOn = readEnteredOn(row.peek('enteredOn'))
  if (date !== null && enteredOn !== null && isBefore(date, enteredOn))
    row.note({
      ...row.place('issuedOn'),
      outcome: 'rejected',
      code: 'diploma.beforeEntry',
      facts: { date, enteredOn },
    } satisfies DiplomaFinding)
  return date
}

/** It is not kept, so that nothing is said of one that cannot be read. */
function readEnteredOn(text: string): CivilDate | null {
  const parsed = parseCivilDate(text)
  if (parsed.kind === 'day') return parsed.date
  if (parsed.kind === 'month') return firstDayOf(parsed.month)
  return parsed.kind === 'year' ? firstDayOf(String(parsed.year)) : null
}

function readSchoolCode(row: CellReader<Key, Finding>): string | null {
  const code = row.code('schoolCode', longestTexts.schoolCode)
  if (code === null || code.length > longestTexts.schoolCode) return null
  const parsed = parseSchoolCode(code)
  if (parsed.ok) return parsed.value.code
  const finding: DiplomaFinding = {
    ...row.place('schoolCode'),
    outcome: 'rejected',
    code: 'schoolCode.format',
    facts: { length: code.length },
  }
  row.note(finding)
  return null
}

function lookAtDiploma(
  { claims: given, columns }: ClaimsDraft<DiplomaClaims>,
  { reference, holder, today, decided }: RowFacts<DiplomaReference>,
  place: Place,
): Looked<DiplomaClaims> {
  const { claims, findings } = findProgramme(given, reference.programmes, place)
  return {
    claims,
    findings: [
      ...findings,
      ...(columns['stage'] === undefined && awaitsProgramme(claims, findings, decided)
        ? []
        : stageFindings(claims, place)),
      ...collegeFindings(claims, reference.college, place),
      ...aheadFinding(place('issuedOn'), claims.issuedOn, today),
      ...enrolmentFindings(claims, holder?.enrolledOn ?? null, place),
    ],
  }
}

/** Where the sheet has no column for the stage, a programme that a person is still to decide about may tell it. */
function awaitsProgramme(
  { programmeCode, programme }: Claims,
  findings: readonly DiplomaFinding[],
  decided: DecidedBefore,
): boolean {
  return findings.some(
    ({ outcome, code, field }) =>
      outcome === 'held' &&
      !decided.isAccepted(code, (field === 'programmeCode' ? programmeCode : programme) ?? ''),
  )
}

/** Where the catalogue does not tell it, the sheet must. */
function* stageFindings({ stage, programme }: Claims, place: Place): Generator<DiplomaFinding> {
  if (stage === null && programme !== null)
    yield { ...place('stage'), outcome: 'rejected', code: 'cell.missing', facts: {} }
}

function* collegeFindings(
  { college }: Claims,
  own: OwnCollege | null,
  place: Place,
): Generator<DiplomaFinding> {
  if (college !== null && own !== null && titleKey(college) !== titleKey(own.name))
    yield {
      ...place('college'),
      outcome: 'held',
      code: 'diploma.otherCollege',
      facts: { text: quote(college), college: own.name },
    }
}

function* enrolmentFindings(
  { issuedOn }: Claims,
  enrolledOn: string | null,
  place: Place,
): Generator<DiplomaFinding> {
  if (issuedOn !== null && enrolledOn !== null && isBefore(issuedOn, enrolledOn))
    yield {
      ...place('issuedOn'),
      outcome: 'held',
      code: 'diploma.beforeEnrolment',
      facts: { date: issuedOn, enrolledOn },
    }
}
