import { isBefore } from '../calendar.ts'
import { writtenGrades } from '../course/printed.ts'
import { titleKey } from '../identity/normalise.ts'
import { aheadFinding } from '../import/ahead.ts'
import type { CellReader } from '../import/cell-reader.ts'
import { claimsImport, type Unread } from '../import/claims-import.ts'
import type { Finding } from '../import/finding.ts'
import type { OwnCollege, UniqueKey } from '../record/kind.ts'
import { trainingFields, type TrainingFieldKey as Key } from './fields.ts'
import type { TrainingFinding } from './findings.ts'
import { writtenTrainees } from './printed.ts'
import { longestTexts, mostHours, trainingSchema, type TrainingClaims } from './schema.ts'

type Claims = Unread<TrainingClaims>

/** How workbooks of trainings are imported; the college gave what names no other provider. */
export const trainingImport = claimsImport<TrainingClaims, Key, OwnCollege | null>({
  references: ['college'],
  open: ({ college }) => college,
  fields: trainingFields,
  schema: trainingSchema,
  keyField: 'training',
  period: { field: 'period', from: 'startedOn', to: 'endedOn' },
  read: readTraining,
  uniqueKey: trainingKey,
  look: ({ claims }, { today }, place) => ({
    claims,
    findings: [...orderFindings(claims, place), ...aheadFinding(place('endedOn'), claims.endedOn, today)],
  }),
})

/** A learner begins a training once on a day. */
export function trainingKey({ training, provider, startedOn }: Claims): UniqueKey | null {
  if (training === null || provider === null || startedOn === null) return null
  const number = `${titleKey(training)} ${startedOn}`
  return { scheme: 'training', issuer: titleKey(provider), number, perHolder: true }
}

function readTraining(row: CellReader<Key, Finding>, college: OwnCollege | null): Claims {
  return {
    training: row.text('training', longestTexts.training),
    trainees: row.choice('trainees', writtenTrainees),
    hours: row.number('hours', { units: ['学时', '课时', '小时', '节'], least: 0.5, most: mostHours }),
    startedOn: row.date('startedOn'),
    endedOn: row.date('endedOn'),
    grade: row.choice('grade', writtenGrades),
    provider: row.text('provider', longestTexts.provider) ?? college?.name ?? null,
    certificateNumber: row.code('certificateNumber', longestTexts.certificateNumber),
  }
}

function* orderFindings(
  { startedOn, endedOn }: Claims,
  place: (key: Key) => { field: string; column: string },
): Generator<TrainingFinding> {
  if (startedOn !== null && endedOn !== null && isBefore(endedOn, startedOn))
    yield {
      ...place('endedOn'),
      outcome: 'rejected',
      code: 'training.endsBeforeStart',
      facts: { startedOn },
    }
}
