import { addYears, parseCivilDate, type CivilDate, type ParsedDate } from '../calendar.ts'
import type { CellValue } from '../import/cell.ts'
import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { readText } from '../import/read-cell.ts'
import type { Note } from './findings.ts'
import { rosterFields } from './roster.ts'

const nameColumn = columnNamer(rosterFields)
const intake = /^(\d{4})(?:年?[级届]|年?[春秋](?:季|学期|季学期)?(?:入学)?)$/
const shortIntake = /^(\d{2})[级届]$/

/** When the learner enrolled: a day, a month or a year, as exact as the sheet says; a class year such as 2024级 is a year (product.md, "Decided"). */
export function readEnrolledOn(
  cells: FieldCells,
  { today, birthDate }: { today: CivilDate; birthDate: CivilDate | null },
  note: Note,
): string | null {
  const rejected = { ...nameColumn(cells, 'enrolledOn'), outcome: 'rejected' } as const
  const parsed = parseIntake(cells.values.enrolledOn ?? null)
  switch (parsed.kind) {
    case 'empty':
      note({ ...rejected, code: 'enrolledOn.missing', facts: {} })
      return null
    case 'impossible':
      note({ ...rejected, code: 'date.impossible', facts: { text: quote(parsed.text) } })
      return null
    case 'unreadable':
      note({ ...rejected, code: 'date.unreadable', facts: { text: quote(parsed.text) } })
      return null
  }
  const date = textOf(parsed)
  if (isBefore(addYears(today, 1), date)) note({ ...rejected, code: 'enrolledOn.future', facts: { date } })
  else if (isBefore(today, date))
    note({ ...rejected, outcome: 'warned', code: 'enrolledOn.ahead', facts: { date } })
  else if (birthDate !== null && date.slice(0, 4) <= birthDate.slice(0, 4))
    note({ ...rejected, code: 'enrolledOn.beforeBirth', facts: { date } })
  return date
}

/** Whether two enrolment dates are the same as far as the less exact one tells. */
export function sameEnrolledOn(first: string, second: string): boolean {
  return first.startsWith(second) || second.startsWith(first)
}

function parseIntake(cell: CellValue): ParsedDate {
  const { text } = readText(cell)
  const year = intake.exec(text)?.[1] ?? shortIntake.exec(text)?.[1]
  if (year === undefined) return parseCivilDate(cell)
  return { kind: 'year', year: year.length === 2 ? 2000 + Number(year) : Number(year) }
}

function textOf(parsed: Extract<ParsedDate, { kind: 'day' | 'month' | 'year' }>): string {
  if (parsed.kind === 'day') return parsed.date
  return parsed.kind === 'month' ? parsed.month : String(parsed.year)
}

function isBefore(day: CivilDate, date: string): boolean {
  return day.slice(0, date.length) < date
}
