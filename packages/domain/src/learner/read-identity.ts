import type { CivilDate } from '../calendar.ts'
import type { CellValue } from '../import/cell.ts'
import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { normalised, readIdCell, type IdCell } from '../import/person.ts'
import { readCode, readText } from '../import/read-cell.ts'
import { parseStateStudentNumber, type StateStudentNumber } from '../identity/state-student-number.ts'
import type { HolderKey } from '../record/kind.ts'
import type { Note } from './findings.ts'
import { rosterFields } from './roster.ts'
import type { Sex } from './schema.ts'

export interface ReadIdentity {
  holder: HolderKey | null
  birthDate: CivilDate | null
  sex: Sex
  stateNumber: string | null
}

const nameColumn = columnNamer(rosterFields)

const writtenSex = new Map<string, Sex>([
  ...['男', '男性', '男生', 'M', 'MALE', '1'].map((form): [string, Sex] => [form, 'male']),
  ...['女', '女性', '女生', 'F', 'FEMALE', '2'].map((form): [string, Sex] => [form, 'female']),
])

/** Who the row speaks of: the ID number, or a J or L student number in its place; sex and the G number are held against it (product.md, "Decided"; GB 11643; GB/T 2261.1). */
export function readIdentity(cells: FieldCells, today: CivilDate, note: Note): ReadIdentity {
  const stateNumber = readStateNumber(cells, note)
  const id = readId(cells, today, stateNumber, note)
  const sex = readSex(cells, note)
  if (id.kind === 'number') {
    if (stateNumber?.form === 'G' && stateNumber.residentId !== id.id.number)
      note({ ...nameColumn(cells, 'stateNumber'), outcome: 'held', code: 'stateNumber.otherId', facts: {} })
    if (sex !== null && sex !== id.id.sex)
      note({ ...nameColumn(cells, 'sex'), outcome: 'warned', code: 'sex.contradictsId', facts: {} })
    return {
      holder: { kind: 'residentId', value: id.id.number },
      birthDate: id.id.birthDate,
      sex: id.id.sex,
      stateNumber: stateNumber?.number ?? null,
    }
  }
  if (id.kind !== 'instead')
    return { holder: null, birthDate: null, sex: sex ?? 'unknown', stateNumber: stateNumber?.number ?? null }
  const { number, birthDate } = id.stateNumber
  return {
    holder: { kind: 'stateNumber', value: number },
    birthDate,
    sex: sex ?? 'unknown',
    stateNumber: number,
  }
}

function readStateNumber(cells: FieldCells, note: Note): StateStudentNumber | null {
  const { text, changes } = readCode(cells.values.stateNumber)
  if (text === '') return null
  const place = nameColumn(cells, 'stateNumber')
  const parsed = parseStateStudentNumber(text)
  if (!parsed.ok) {
    note({ ...place, outcome: 'warned', code: 'stateNumber.format', facts: { length: text.length } })
    return null
  }
  note(normalised(place, changes))
  return parsed.value
}

function readId(
  cells: FieldCells,
  today: CivilDate,
  stateNumber: StateStudentNumber | null,
  note: Note,
): IdCell {
  const hasColumn = cells.columns.residentId !== undefined
  const inState = !hasColumn && stateNumber?.form === 'G'
  const place = nameColumn(cells, hasColumn ? 'residentId' : 'stateNumber')
  const cell: CellValue | undefined = inState ? stateNumber.residentId : cells.values.residentId
  const { value, finding } = readIdCell(cell, place, today)
  note(finding)
  const instead = insteadOf(value, stateNumber)
  if (instead === null) {
    if (value.kind === 'missing') note({ ...place, outcome: 'rejected', code: 'id.missing', facts: {} })
    return value
  }
  const { birthDate, form } = instead.stateNumber
  if (birthDate > today) {
    note({ ...place, outcome: 'rejected', code: 'id.birthFuture', facts: { year: birthDate.slice(0, 4) } })
    return { kind: 'wrong' }
  }
  note({ ...place, outcome: 'warned', code: 'id.notYet', facts: { form } })
  return instead
}

function insteadOf(
  id: IdCell,
  stateNumber: StateStudentNumber | null,
): (IdCell & { kind: 'instead' }) | null {
  if (id.kind === 'instead') return id
  if (id.kind !== 'missing' || stateNumber === null || stateNumber.form === 'G') return null
  return { kind: 'instead', stateNumber }
}

function readSex(cells: FieldCells, note: Note): Sex | null {
  const { text } = readText(cells.values.sex)
  if (text === '') return null
  const sex = writtenSex.get(text.toUpperCase())
  if (sex) return sex
  note({
    ...nameColumn(cells, 'sex'),
    outcome: 'warned',
    code: 'sex.unreadable',
    facts: { text: quote(text) },
  })
  return null
}
