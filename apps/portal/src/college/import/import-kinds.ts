import { kindOf, recordKindNames, type RecordKindName } from '@jiangji/domain/record/kinds'
import { rosterFields } from '@jiangji/domain/learner/roster'

export type ImportKind = 'roster' | RecordKindName

/** The roster, and every kind of record that workbooks bring. */
export const importKinds: readonly ImportKind[] = [
  'roster',
  ...recordKindNames.filter((name) => kindOf(name).importing !== null),
]

/** Of what the demonstration has a workbook to try. */
export const kindsToTry: readonly ImportKind[] = ['roster', 'certificate']

/** What becomes of a workbook's rows when they are submitted: a roster takes effect, records wait for another person. */
export function entryOf(kind: string): 'roster' | 'record' {
  return kind === 'roster' ? 'roster' : 'record'
}

export function fieldsOfKind(kind: string): readonly string[] {
  const fields = kind === 'roster' ? rosterFields : kindOf(kind).fields
  return fields.map(({ key }) => key)
}
