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
  const date = textOf(parsed)
  if (date === null) note({ ...rejected, ...whyUnread(parsed) })
  else if (isBefore(addYears(today, 1), date))
    note({ ...rejected, code: 'enrolledOn.future', facts: { date } })
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

function textOf(parsed: ParsedDate): string | null {
  switch (parsed.kind) {
    case 'day':
      return parsed.date
    case 'month':
      return parsed.month
    case 'year':
      return String(parsed.year)
    case 'empty':
    case 'impossible':
    case 'unreadable':
      return null
  }
}

function whyUnread(parsed: ParsedDate) {
  if (parsed.kind === 'impossible')
    return { code: 'date.impossible', facts: { text: quote(parsed.text) } } as const
  if (parsed.kind === 'unreadable')
    return { code: 'date.unreadable', facts: { text: quote(parsed.text) } } as const
  return { code: 'enrolledOn.missing', facts: {} } as const
}

function isBefore(day: CivilDate, date: string): boolean {
  return day.slice(0, date.length) < date
}
