import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import { isTaken } from '@jiangji/domain/import/outcome'
import type { ReadRow, ReadWorkbook } from '../../testing/read-in-memory.ts'
import { placedRows, type PlacedRow } from './lines.ts'
import type { SecondFile } from './second-file.ts'

/** Where a workbook was read otherwise than expected, a sentence a row. */
export function differences(file: SecondFile, { rows, plans }: ReadWorkbook): string[] {
  if (rows.length === 0)
    return [
      `no row is read`,
      ...plans.map(({ sheet, missing }) => `${sheet} is not read, for want of ${missing.join(', ')}`),
    ]
  const found = new Map(rows.map((row) => [`${row.sheet}!${row.row}`, row]))
  const expected = new Map(
    file.sheets.flatMap((sheet, at) =>
      placedRows(file, sheet).map((row) => [`${sheetName(file, at, rows)}!${row.row}`, row] as const),
    ),
  )
  const surplus = rows.filter(({ sheet, row }) => !expected.has(`${sheet}!${row}`))
  return [
    ...[...expected].flatMap(([place, row]) => differencesOf(file.kind, place, row, found.get(place))),
    ...surplus.map((row) => `${row.sheet}!${row.row} is no row, but is ${said(row)}`),
  ]
}

function sheetName({ form, sheets }: SecondFile, at: number, rows: readonly ReadRow[]): string {
  return form.startsWith('xls') ? (sheets[at]?.name ?? `Sheet${at + 1}`) : (rows[0]?.sheet ?? '')
}

function differencesOf(kind: string, place: string, expected: PlacedRow, row: ReadRow | undefined): string[] {
  const { becomes, at, reads } = expected
  const wanted = `${place} should be ${[becomes.join(' or '), ...at].join(' ')}`
  if (!row) return becomes.includes('absent') ? [] : [`${wanted}, but is missing`]
  const columns = decidingColumns(row)
  const asExpected = at.length === 0 || row.outcome === 'accepted' || sameColumns(columns, at)
  if (!becomes.includes(row.outcome) || !asExpected) return [`${wanted}, but is ${said(row)}`]
  if (!isTaken(row.outcome)) return []
  const values = valuesOf(kind, row.payload)
  return Object.entries(reads)
    .filter(([name, value]) => values[name] !== value)
    .map(
      ([name, value]) => `${place} should read ${name} ${String(value)}, but reads ${String(values[name])}`,
    )
}

function decidingColumns({ outcome, findings }: ReadRow): string[] {
  return [...new Set(findings.filter((finding) => finding.outcome === outcome).map(({ column }) => column))]
}

function sameColumns(found: readonly string[], expected: readonly string[]): boolean {
  const names = (column: string) => expected.some((leaf) => squeezed(column).endsWith(squeezed(leaf)))
  return found.length === expected.length && found.every(names)
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '').normalize('NFKC')
}

function said({ outcome, findings }: ReadRow): string {
  return [outcome, ...findings.map(({ column, code }) => `${squeezed(column)} ${code}`)].join(', ')
}

function valuesOf(kind: string, payload: unknown): Readonly<Record<string, unknown>> {
  if (!isRecordKind(kind)) return (payload as { entry: Record<string, unknown> }).entry
  const { claims } = payload as { claims: object }
  return { ...claims, ...kindOf(kind).columns(claims) }
}
