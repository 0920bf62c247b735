import { daysBetween, isBefore } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'
import { parseUscc } from '../identity/uscc.ts'
import { aheadFinding, printedAheadDays } from '../import/ahead.ts'
import type { CellReader } from '../import/cell-reader.ts'
import { claimsImport, type ClaimsDraft, type Looked, type Unread } from '../import/claims-import.ts'
import { quote, type Finding } from '../import/finding.ts'
import { writtenGrades } from '../course/printed.ts'
import type { RowFacts, UniqueKey } from '../record/kind.ts'
import { placementFields, type PlacementFieldKey as Key } from './fields.ts'
import type { PlacementFinding } from './findings.ts'
import { placementHeld } from './held.ts'
import { writtenForms } from './printed.ts'
import { decideProtection } from './protection.ts'
import { longestTexts, mostWeeklyHours, placementSchema, type PlacementClaims } from './schema.ts'

/** Names of occupations by their code (职业分类大典 2022). */
export type Occupations = ReadonlyMap<string, string>

type Claims = Unread<PlacementClaims>
type Place = (key: Key) => { field: string; column: string }

const trade = /^(\d-\d\d-\d\d-\d\d)-\d{3}$/

/** How workbooks of placements are imported. */
export const placementImport = claimsImport<PlacementClaims, Key, Occupations>({
  references: ['occupations'],
  open: ({ occupations }) => new Map(occupations.map(({ code, name }) => [code, name])),
  fields: placementFields,
  schema: placementSchema,
  keyField: 'employer',
  period: { field: 'period', from: 'startedOn', to: 'endedOn' },
  read: readPlacement,
  uniqueKey: placementKey,
  look: lookAtPlacement,
  held: placementHeld,
})

/** A learner begins once on a day with an employer, whose code tells it, or its name where there is none. */
export function placementKey({ employer, uscc, startedOn }: Claims): UniqueKey | null {
  if (employer === null || startedOn === null) return null
  return { scheme: 'placement', issuer: uscc ?? titleKey(employer), number: startedOn, perHolder: true }
}

function readPlacement(row: CellReader<Key, Finding>): Claims {
  return {
    employer: row.text('employer', longestTexts.employer),
    uscc: readUscc(row),
    post: row.text('post', longestTexts.post),
    occupationCode: row.code('occupationCode', longestTexts.occupationCode)?.replace(trade, '$1') ?? null,
    occupationName: null,
    form: row.isEmpty('form') ? 'position' : row.choice('form', writtenForms, 'form.unknown'),
    startedOn: row.date('startedOn'),
    endedOn: row.date('endedOn'),
    weeklyHours: row.number('weeklyHours', { units: ['小时'], least: 1, most: mostWeeklyHours }),
    mentor: row.text('mentor', longestTexts.mentor),
    grade: row.choice('grade', writtenGrades),
  }
}

function readUscc(row: CellReader<Key, Finding>): string | null {
  const code = row.code('uscc', longestTexts.uscc)
  if (code === null || code.length > longestTexts.uscc) return null
  const parsed = parseUscc(code)
  if (parsed.ok) return parsed.value
  const { expected, found } = parsed.facts
  const finding: PlacementFinding =
    parsed.code === 'uscc.checkCharacter'
      ? {
          ...row.place('uscc'),
          outcome: 'rejected',
          code: parsed.code,
          facts: { expected: String(expected), found: String(found) },
        }
      : { ...row.place('uscc'), outcome: 'rejected', code: 'uscc.format', facts: { length: code.length } }
  row.note(finding)
  return null
}

function lookAtPlacement(
  { claims: given, birthDate, findings: read }: ClaimsDraft<PlacementClaims>,
  facts: RowFacts<Occupations>,
  place: Place,
): Looked<PlacementClaims> {
  const { occupationCode } = given
  const occupationName = occupationCode === null ? null : (facts.reference.get(occupationCode) ?? null)
  const claims = { ...given, occupationName }
  const enrolledOn = facts.holder?.enrolledOn ?? null
  return {
    claims,
    findings: [
      ...occupationFindings(claims, place),
      ...dateFindings(claims, { enrolledOn, today: facts.today, place }),
      ...protectionFindings(claims, { birthDate, enrolledOn }, place).filter(
        ({ code }) => code !== 'placement.ageUnknown' || !isNumberWrong(read),
      ),
    ],
  }
}

/** Of a number that cannot be read it was said already; nothing more is to be told of the age. */
function isNumberWrong(read: readonly Finding[]): boolean {
  return read.some(({ field, outcome, code }) => {
    return field === 'residentId' && outcome === 'rejected' && code !== 'id.missing'
  })
}

function* occupationFindings(
  { occupationCode: code, occupationName }: Claims,
  place: Place,
): Generator<PlacementFinding> {
  if (code !== null && occupationName === null)
    yield {
      ...place('occupationCode'),
      outcome: 'held',
      code: 'placement.occupationUnknown',
      facts: { text: quote(code) },
    }
}

function* dateFindings(
  { form, startedOn, endedOn }: Claims,
  { enrolledOn, today, place }: { enrolledOn: string | null; today: string; place: Place },
): Generator<PlacementFinding> {
  if (startedOn === null) return
  const end = { ...place('endedOn'), outcome: 'rejected' } as const
  if (endedOn === null && form !== 'job') yield { ...end, code: 'placement.endMissing', facts: {} }
  if (endedOn !== null && isBefore(endedOn, startedOn))
    yield { ...end, code: 'placement.endsBeforeStart', facts: { startedOn } }
  else if (form !== 'job' && endedOn !== null && daysBetween(today, endedOn) > printedAheadDays)
    yield { ...end, code: 'placement.notEnded', facts: { date: endedOn } }
  else yield* aheadFinding(place('endedOn'), endedOn ?? startedOn, today)
  if (enrolledOn !== null && isBefore(startedOn, enrolledOn))
    yield {
      ...place('startedOn'),
      outcome: 'warned',
      code: 'placement.beforeEnrolment',
      facts: { date: startedOn, enrolledOn },
    }
}

function protectionFindings(
  { employer, post, occupationName, form, startedOn, weeklyHours }: Claims,
  holder: { birthDate: string | null; enrolledOn: string | null },
  place: Place,
): PlacementFinding[] {
  if (employer === null || post === null || form === null || startedOn === null) return []
  const placement = { employer, post, occupationName, form, startedOn, weeklyHours }
  return decideProtection(placement, holder).map(({ field, ...objection }) => ({
    ...objection,
    ...place(field),
  }))
}
