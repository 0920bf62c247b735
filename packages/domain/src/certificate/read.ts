import { parseCivilDate, type CivilDate } from '../calendar.ts'
import { CellReader, knownColumns, type OwnWords } from '../import/cell-reader.ts'
import type { FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { normalised } from '../import/person.ts'
import { readText } from '../import/read-cell.ts'
import type { RowDraft } from '../record/kind.ts'
import { awardingBodyKey, certificateNameKey } from './catalogue.ts'
import { certificateFields, type CertificateFieldKey } from './fields.ts'
import type { CertificateFinding } from './findings.ts'
import { holdsResidentId } from './number-rule.ts'
import { readLevel, readScheme } from './read-level.ts'
import { longestTexts } from './schema.ts'
import type { Level, Scheme } from './scheme.ts'

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

export type CertificateRow = CellReader<CertificateFieldKey, CertificateFinding>

const known = knownColumns(certificateFields)
const endless = /^(长期|永久|长期有效|无|-|\/)$/
const missing: Readonly<
  Record<
    string,
    'certificate.nameMissing' | 'awardingBody.missing' | 'number.missing' | 'issuedOn.missing' | undefined
  >
> = {
  certificateName: 'certificate.nameMissing',
  awardingBody: 'awardingBody.missing',
  number: 'number.missing',
  issuedOn: 'issuedOn.missing',
}
const ownWords: OwnWords<CertificateFinding> = {
  missing(place) {
    const code = missing[place.field]
    return code ? { ...place, outcome: 'rejected', code, facts: {} } : null
  },
  lostDigits: (place) => ({ ...place, outcome: 'rejected', code: 'number.lostDigits', facts: {} }),
  noDay: (place, text) => ({ ...place, outcome: 'held', code: 'issuedOn.noDay', facts: { text } }),
  notNumber: (place, text) => ({ ...place, outcome: 'rejected', code: 'score.notNumber', facts: { text } }),
  outOfRange: (place, score) => ({
    ...place,
    outcome: 'rejected',
    code: 'score.outOfRange',
    facts: { score },
  }),
}

/** Where a finding stands: the field and the sheet's header text. */
export function certificatePlace(columns: FieldCells['columns'], key: CertificateFieldKey) {
  return known.column({ values: {}, columns }, key)
}

/** Reads one row of a certificate workbook; what can be said of the row alone stands in `findings` (product.md B1). */
export function readCertificateRow(cells: FieldCells, today: CivilDate): CertificateDraft {
  const row: CertificateRow = new CellReader(known, cells, today, ownWords)
  const name = row.name('name')
  const holder = row.holder('residentId')
  const scheme = readScheme(row)
  const certificateName = row.text('certificateName', longestTexts.certificateName) ?? ''
  const level = readLevel(row, scheme)
  const number = readNumber(row)
  const scores = {
    theory: readScore(row, 'theoryScore'),
    practical: readScore(row, 'practicalScore'),
    total: readScore(row, 'totalScore'),
  }
  const issuedOn = row.date('issuedOn')
  const validTo = readValidTo(row, issuedOn)
  const awardingBody = row.text('awardingBody', longestTexts.awardingBody) ?? ''
  const issuer = awardingBody === '' ? certificateNameKey(certificateName) : awardingBodyKey(awardingBody)
  const said = [holder?.value, name, certificateNameKey(certificateName), level, issuedOn]
  return {
    name,
    holder,
    uniqueKey: number === '' ? null : { scheme, issuer, number },
    content: JSON.stringify(said),
    scheme,
    certificateName,
    occupationCode: row.peekCode('occupationCode'),
    level,
    number,
    awardingBody,
    site: row.text('site', longestTexts.site),
    scores,
    issuedOn,
    validTo,
    findings: row.findings,
    columns: cells.columns,
  }
}

function readNumber(row: CertificateRow): string {
  if (!holdsResidentId(row.peekCode('number'), row.today))
    return row.code('number', longestTexts.number) ?? ''
  row.note({ ...row.place('number'), outcome: 'rejected', code: 'number.holdsIdNumber', facts: {} })
  return ''
}

function readScore(row: CertificateRow, key: 'theoryScore' | 'practicalScore' | 'totalScore'): number | null {
  const score = row.number(key, { units: ['分'], least: 0, most: 100 })
  const cell = row.cell(key)
  if (score !== null && typeof cell === 'string') row.note(normalised(row.place(key), readText(cell).changes))
  return score
}

function readValidTo(row: CertificateRow, issuedOn: CivilDate | null): CivilDate | null {
  const text = row.peek('validTo')
  if (text === '' || endless.test(text)) return null
  const place = row.place('validTo')
  const parsed = parseCivilDate(row.cell('validTo') ?? null)
  if (parsed.kind !== 'day') {
    row.note({ ...place, outcome: 'warned', code: 'date.unreadable', facts: { text: quote(text) } })
    return null
  }
  if (issuedOn !== null && parsed.date < issuedOn)
    row.note({ ...place, outcome: 'rejected', code: 'validTo.beforeIssue', facts: { date: parsed.date } })
  return parsed.date
}
