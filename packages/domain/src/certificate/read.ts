import { parseCivilDate, type CivilDate } from '../calendar.ts'
import type { CellValue } from '../import/cell.ts'
import { parseSkillCertificateNumber } from '../identity/skill-certificate-number.ts'
import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { normalised, readIdCell, readNameCell } from '../import/person.ts'
import { errorIn, hasLostDigits, readCode, readNumber, readText } from '../import/read-cell.ts'
import { tooLong } from '../import/too-long.ts'
import type { HolderKey, RowDraft } from '../record/kind.ts'
import { awardingBodyKey, certificateNameKey } from './catalogue.ts'
import { certificateFields, type CertificateFieldKey } from './fields.ts'
import type { CertificateFinding } from './findings.ts'
import { holdsResidentId } from './number-rule.ts'
import { longestTexts } from './schema.ts'
import { parseLevel, printedLevel, printedLevels, type Level, type Scheme } from './scheme.ts'

export interface CertificateDraft extends RowDraft {
  scheme: Scheme
  certificateName: string
  /** The national code of the occupation, where the sheet has such a column. */
  occupationCode: string
  level: Level | null
  number: string
  awardingBody: string
  site: string | null
  scores: { theory: number | null; practical: number | null; total: number | null }
  issuedOn: CivilDate | null
  validTo: CivilDate | null
  findings: CertificateFinding[]
  columns: FieldCells['columns']
}

type Note = (finding: CertificateFinding | null) => void

const nameColumn = columnNamer(certificateFields)

/** Where a finding stands: the field and the sheet's header text. */
export function certificatePlace(columns: FieldCells['columns'], key: CertificateFieldKey) {
  return nameColumn({ values: {}, columns }, key)
}

/** Reads one row of a certificate workbook; what can be said of the row alone stands in `findings` (product.md B1). */
export function readCertificateRow(cells: FieldCells, today: CivilDate): CertificateDraft {
  const findings: CertificateFinding[] = []
  const note: Note = (finding) => {
    if (finding) findings.push(finding)
  }
  const name = readNameCell(cells.values.name, nameColumn(cells, 'name'))
  note(name.finding)
  const holder = readHolder(cells, today, note)
  const scheme = readScheme(cells, note)
  const certificateName = readTitle(cells, note)
  const level = readLevel(cells, scheme, note)
  const number = readCertificateNumber(cells, today, note)
  const scores = {
    theory: readScore(cells, 'theoryScore', note),
    practical: readScore(cells, 'practicalScore', note),
    total: readScore(cells, 'totalScore', note),
  }
  const issuedOn = readIssueDate(cells, note)
  const validTo = readValidTo(cells, issuedOn, note)
  const awardingBody = readKept(cells, 'awardingBody', note)
  const site = readKept(cells, 'site', note)
  const issuer = awardingBody === '' ? certificateNameKey(certificateName) : awardingBodyKey(awardingBody)
  return {
    name: name.value,
    holder,
    uniqueKey: number === '' ? null : { scheme, issuer, number },
    content: JSON.stringify([
      holder?.value,
      name.value,
      certificateNameKey(certificateName),
      level,
      issuedOn,
    ]),
    scheme,
    certificateName,
    occupationCode: readCode(cells.values.occupationCode).text,
    level,
    number,
    awardingBody,
    site: site || null,
    scores,
    issuedOn,
    validTo,
    findings,
    columns: cells.columns,
  }
}

function readHolder(cells: FieldCells, today: CivilDate, note: Note): HolderKey | null {
  const place = nameColumn(cells, 'residentId')
  const { value, finding } = readIdCell(cells.values.residentId, place, today)
  note(finding)
  if (value.kind === 'number') return { kind: 'residentId', value: value.id.number }
  if (value.kind === 'instead') return { kind: 'stateNumber', value: value.stateNumber.number }
  if (value.kind === 'missing') note({ ...place, outcome: 'rejected', code: 'id.missing', facts: {} })
  return null
}

function readScheme(cells: FieldCells, note: Note): Scheme {
  const { text } = readText(cells.values.scheme)
  if (/特种作业/.test(text + readText(cells.values.certificateName).text))
    note({
      ...nameColumn(cells, 'scheme'),
      outcome: 'rejected',
      code: 'certificate.schemeNotKept',
      facts: {},
    })
  if (text === '') return schemeUnsaid(cells, note)
  if (/x/i.test(text)) return 'x'
  if (text === 'qualification' || text.includes('职业资格')) return 'qualification'
  if (text === 'skill-level' || text.includes('人社')) return 'skill-level'
  if (text.includes('等级')) return isLevelOfX(cells) ? 'x' : 'skill-level'
  const place = nameColumn(cells, 'scheme')
  note({ ...place, outcome: 'held', code: 'certificate.schemeUnknown', facts: { text: quote(text) } })
  return 'x'
}

/** Where nothing says the scheme, a level or a number that 1+X never has does; a level that two schemes have says no more. */
function schemeUnsaid(cells: FieldCells, note: Note): Scheme {
  if (isOfOccupation(cells)) return 'skill-level'
  if (/1\+x/i.test(cells.columns.certificateName ?? '')) return 'x'
  const level = readCode(cells.values.level).text
  if (parseLevel('x', level) !== null || parseLevel('skill-level', level) === null) return 'x'
  if (parseLevel('qualification', level) === null) return 'skill-level'
  if (parseSkillCertificateNumber(readCode(cells.values.number).text).ok) return 'skill-level'
  note({
    ...nameColumn(cells, 'scheme'),
    outcome: 'rejected',
    code: 'certificate.schemeMissing',
    facts: { level: quote(level) },
  })
  return 'skill-level'
}

/** A sheet whose names stand under 职业 or 工种 lists certificates of the labour authorities: theirs name an occupation. */
function isOfOccupation({ columns }: FieldCells): boolean {
  const header = columns['certificateName'] ?? ''
  return /职业名称|工种/.test(header) && !/证书/.test(header)
}

/** Both schemes are printed 职业技能等级证书; 初级, 中级 and 高级 are levels of 1+X alone. */
function isLevelOfX(cells: FieldCells): boolean {
  const { text } = readCode(cells.values.level)
  return parseLevel('x', text) !== null && parseLevel('skill-level', text) === null
}

function readTitle(cells: FieldCells, note: Note): string {
  const { text } = readText(cells.values.certificateName)
  if (text === '')
    note({
      ...nameColumn(cells, 'certificateName'),
      ...emptyOr(cells.values.certificateName, 'certificate.nameMissing'),
    })
  return readKept(cells, 'certificateName', note)
}

function readKept(cells: FieldCells, key: 'certificateName' | 'awardingBody' | 'site', note: Note): string {
  const { text } = readText(cells.values[key])
  note(tooLong(nameColumn(cells, key), text, longestTexts[key]))
  return text
}

function readLevel(cells: FieldCells, scheme: Scheme, note: Note): Level | null {
  const place = nameColumn(cells, 'level')
  const { text, changes } = readCode(cells.values.level)
  const levels = printedLevels(scheme).join('、')
  if (text === '') {
    note({ ...place, outcome: 'rejected', code: 'level.missing', facts: { levels } })
    return null
  }
  const level = parseLevel(scheme, text)
  if (level === null)
    note({ ...place, outcome: 'rejected', code: 'level.notInScheme', facts: { text: quote(text), levels } })
  else {
    note(normalised(place, changes))
    note(levelInName(cells, scheme, level))
  }
  return level
}

/** A name that says a level behind it, as Web前端开发（高级）, must say the row's. */
function levelInName(cells: FieldCells, scheme: Scheme, level: Level): CertificateFinding | null {
  const [, said = ''] = /\(([^()]+)\)$/.exec(readText(cells.values.certificateName).text) ?? []
  const other = parseLevel(scheme, said)
  if (other === null || other === level) return null
  return {
    ...nameColumn(cells, 'level'),
    outcome: 'rejected',
    code: 'level.otherInName',
    facts: { name: quote(said), level: printedLevel(scheme, level) },
  }
}

function readCertificateNumber(cells: FieldCells, today: CivilDate, note: Note): string {
  const place = nameColumn(cells, 'number')
  const cell = cells.values.number
  if (hasLostDigits(cell)) {
    note({ ...place, outcome: 'rejected', code: 'number.lostDigits', facts: {} })
    return ''
  }
  const { text, changes } = readCode(cell)
  if (holdsResidentId(text, today)) {
    note({ ...place, outcome: 'rejected', code: 'number.holdsIdNumber', facts: {} })
    return ''
  }
  if (text === '') note({ ...place, ...emptyOr(cell, 'number.missing') })
  else note(tooLong(place, text, longestTexts.number) ?? normalised(place, changes))
  return text
}

function readScore(
  cells: FieldCells,
  key: 'theoryScore' | 'practicalScore' | 'totalScore',
  note: Note,
): number | null {
  const cell = cells.values[key]
  if (cell === undefined || cell === null || cell === '') return null
  const score = readNumber(cell, ['分'])
  if (score !== null && score >= 0 && score <= 100) {
    if (typeof cell === 'string') note(normalised(nameColumn(cells, key), readText(cell).changes))
    return score
  }
  const text = errorIn(cell) ?? readText(cell).text
  if (text === '') return null
  const place = { ...nameColumn(cells, key), outcome: 'rejected' } as const
  note(
    score === null
      ? { ...place, code: 'score.notNumber', facts: { text: quote(text) } }
      : { ...place, code: 'score.outOfRange', facts: { score: quote(text) } },
  )
  return null
}

function readIssueDate(cells: FieldCells, note: Note): CivilDate | null {
  const place = nameColumn(cells, 'issuedOn')
  const parsed = parseCivilDate(cells.values.issuedOn ?? null)
  switch (parsed.kind) {
    case 'day':
      return parsed.date
    case 'month':
      note({ ...place, outcome: 'held', code: 'issuedOn.noDay', facts: { text: parsed.month } })
      return null
    case 'year':
      note({ ...place, outcome: 'held', code: 'issuedOn.noDay', facts: { text: String(parsed.year) } })
      return null
    case 'empty':
      note({ ...place, outcome: 'rejected', code: 'issuedOn.missing', facts: {} })
      return null
    case 'impossible':
      note({ ...place, outcome: 'rejected', code: 'date.impossible', facts: { text: quote(parsed.text) } })
      return null
    case 'unreadable':
      note({ ...place, outcome: 'rejected', code: 'date.unreadable', facts: { text: quote(parsed.text) } })
      return null
  }
}

function readValidTo(cells: FieldCells, issuedOn: CivilDate | null, note: Note): CivilDate | null {
  const { text } = readText(cells.values.validTo)
  if (text === '' || /^(长期|永久|长期有效|无|-|\/)$/.test(text)) return null
  const place = nameColumn(cells, 'validTo')
  const parsed = parseCivilDate(cells.values.validTo ?? null)
  if (parsed.kind !== 'day') {
    note({ ...place, outcome: 'warned', code: 'date.unreadable', facts: { text: quote(text) } })
    return null
  }
  if (issuedOn !== null && parsed.date < issuedOn)
    note({ ...place, outcome: 'rejected', code: 'validTo.beforeIssue', facts: { date: parsed.date } })
  return parsed.date
}

function emptyOr<Missing extends 'certificate.nameMissing' | 'number.missing'>(
  cell: CellValue | undefined,
  missing: Missing,
) {
  const error = errorIn(cell)
  return error === null
    ? ({ outcome: 'rejected', code: missing, facts: {} } as const)
    : ({ outcome: 'rejected', code: 'cell.error', facts: { error } } as const)
}
