import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { readNameCell, normalised } from '../import/person.ts'
import { errorIn, hasLostDigits, readCode, readText } from '../import/read-cell.ts'
import { tooLong } from '../import/too-long.ts'
import type { CivilDate } from '../calendar.ts'
import { parseEnrolmentState, type EnrolmentState } from './enrolment-state.ts'
import type { Note, RosterFinding } from './findings.ts'
import { readEnrolledOn } from './read-enrolled-on.ts'
import { readIdentity, type ReadIdentity } from './read-identity.ts'
import { parseTrack, parseTrainingLevel, type Track, type TrainingLevel } from './schooling.ts'
import { rosterFields, type RosterFieldKey } from './roster.ts'
import { longestTexts } from './schema.ts'

export interface RosterDraft extends ReadIdentity {
  name: string
  studentNumber: string
  programmeCode: string
  programmeName: string
  className: string
  enrolledOn: string | null
  years: number | null
  state: EnrolmentState | null
  /** Null when the cell says nothing, or nothing that is understood. */
  track: Track | null
  trainingLevel: TrainingLevel | null
  phone: string | null
  guardianPhone: string | null
  /** Rows of one person with the same content say the same. */
  content: string
  findings: RosterFinding[]
  columns: FieldCells['columns']
}

const nameColumn = columnNamer(rosterFields)
const studentNumberForm = /^[\p{Letter}\p{Number}._/()#-]{1,40}$/u
const phoneForm = /^(?:(?:\+?86)?1[3-9]\d{9}|(?:0\d{2,3})?[2-9]\d{6,7})$/

/** Where a finding stands: the field and the sheet's header text. */
export function rosterPlace(columns: FieldCells['columns'], key: RosterFieldKey) {
  return nameColumn({ values: {}, columns }, key)
}

/** Reads one row of a roster; what can be said of the row alone stands in `findings` (product.md B1, "Bad input"). */
export function readRosterRow(cells: FieldCells, today: CivilDate): RosterDraft {
  const findings: RosterFinding[] = []
  const note: Note = (finding) => {
    if (finding) findings.push(finding)
  }
  const name = readNameCell(cells.values.name, nameColumn(cells, 'name'))
  note(name.finding)
  const identity = readIdentity(cells, today, note)
  const entered = {
    studentNumber: readStudentNumber(cells, note),
    programmeCode: readProgrammeCode(cells, note),
    programmeName: readText(cells.values.programmeName).text,
    className: readClassName(cells, note),
    enrolledOn: readEnrolledOn(cells, { today, birthDate: identity.birthDate }, note),
    years: readYears(cells, note),
    state: readState(cells, note),
    track: readTrack(cells, note),
    trainingLevel: readTrainingLevel(cells, note),
    phone: readPhone(cells, 'phone', note),
    guardianPhone: readPhone(cells, 'guardianPhone', note),
  }
  return {
    ...identity,
    ...entered,
    name: name.value,
    content: JSON.stringify(Object.values(entered)),
    findings,
    columns: cells.columns,
  }
}

function readStudentNumber(cells: FieldCells, note: Note): string {
  const place = nameColumn(cells, 'studentNumber')
  const cell = cells.values.studentNumber
  const rejected = { ...place, outcome: 'rejected' } as const
  if (hasLostDigits(cell)) note({ ...rejected, code: 'studentNumber.lostDigits', facts: {} })
  else {
    const error = errorIn(cell)
    const { text, changes } = readCode(cell)
    if (error !== null) note({ ...rejected, code: 'cell.error', facts: { error } })
    else if (text === '') note({ ...rejected, code: 'studentNumber.missing', facts: {} })
    else if (!studentNumberForm.test(text))
      note({ ...rejected, code: 'studentNumber.format', facts: { text: quote(text) } })
    else {
      const unkept = tooLong(place, text, longestTexts.studentNumber)
      note(unkept ?? normalised(place, changes))
      if (unkept === null) return text
    }
  }
  return ''
}

function readProgrammeCode(cells: FieldCells, note: Note): string {
  const place = nameColumn(cells, 'programmeCode')
  const error = errorIn(cells.values.programmeCode)
  if (error !== null) note({ ...place, outcome: 'rejected', code: 'cell.error', facts: { error } })
  const { text, changes } = readCode(cells.values.programmeCode)
  note(normalised(place, changes))
  return text
}

function readClassName(cells: FieldCells, note: Note): string {
  const place = nameColumn(cells, 'className')
  const error = errorIn(cells.values.className)
  const { text, changes } = readText(cells.values.className)
  if (error !== null) note({ ...place, outcome: 'rejected', code: 'cell.error', facts: { error } })
  else if (text === '') note({ ...place, outcome: 'rejected', code: 'className.missing', facts: {} })
  else
    note(
      tooLong(place, text, longestTexts.className) ??
        normalised(
          place,
          changes.filter((change) => change !== 'blanks'),
        ),
    )
  return text
}

const chineseDigits = '零一二三四五六七八'

function readYears(cells: FieldCells, note: Note): number | null {
  const { text } = readText(cells.values.years)
  if (text === '') return null
  const plain = text.replace(/[一二三四五六七八]/g, (sign) => String(chineseDigits.indexOf(sign)))
  const [, first = '', second = '0'] = /^(\d)(?:\.0)?年?(?:\+(\d)年?)?(?:\d贯)?制?$/.exec(plain) ?? []
  const years = Number(first) + Number(second)
  if (years >= 1 && years <= 8) return years
  note({
    ...nameColumn(cells, 'years'),
    outcome: 'warned',
    code: 'years.unreadable',
    facts: { text: quote(text) },
  })
  return null
}

function readState(cells: FieldCells, note: Note): EnrolmentState | null {
  const { text } = readText(cells.values.state)
  if (text === '') return 'enrolled'
  const state = parseEnrolmentState(text)
  if (state === null)
    note({
      ...nameColumn(cells, 'state'),
      outcome: 'held',
      code: 'state.unknown',
      facts: { text: quote(text) },
    })
  return state
}

function readTrack(cells: FieldCells, note: Note): Track | null {
  const { text } = readText(cells.values.track)
  if (text === '') return null
  const track = parseTrack(text)
  if (track === null)
    note({
      ...nameColumn(cells, 'track'),
      outcome: 'warned',
      code: 'track.unknown',
      facts: { text: quote(text) },
    })
  return track
}

function readTrainingLevel(cells: FieldCells, note: Note): TrainingLevel | null {
  const { text } = readText(cells.values.trainingLevel)
  if (text === '') return null
  const level = parseTrainingLevel(text)
  if (level === null && /工|技师/.test(text))
    note({
      ...nameColumn(cells, 'trainingLevel'),
      outcome: 'warned',
      code: 'trainingLevel.unknown',
      facts: { text: quote(text) },
    })
  return level
}

function readPhone(cells: FieldCells, key: 'phone' | 'guardianPhone', note: Note): string | null {
  const { text, changes } = readCode(cells.values[key])
  if (text === '' || /^[-/无]+$/.test(text)) return null
  const place = nameColumn(cells, key)
  const plain = text.replace(/[-()]/g, '')
  if (!phoneForm.test(plain))
    note({ ...place, outcome: 'warned', code: 'phone.odd', facts: { length: plain.length } })
  else
    note(
      normalised(
        place,
        changes.filter((change) => change !== 'blanks'),
      ),
    )
  return text.length > longestTexts.phone ? null : text
}
