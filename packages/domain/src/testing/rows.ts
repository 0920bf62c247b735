import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import type { ClaimsDraft } from '../import/claims-import.ts'
import { decidedBefore } from '../import/decided.ts'
import { columnNamer } from '../import/field.ts'
import {
  noCatalogues,
  type Catalogues,
  type JudgedRow,
  type RecordKind,
  type RowFacts,
} from '../record/kind.ts'

export type Cells = Readonly<Record<string, CellValue>>

export const today = '2026-03-02'
export const college = { name: '演示县职业中等专业学校' }

/** A synthetic person of that birth date; area 629999 does not exist. */
export function idOf(born: string): string {
  const body = `629999${born.replaceAll('-', '')}101`
  return body + residentIdCheckDigit(body)
}

export const testId = idOf('2008-03-15')

type Kind<Claims, Reference> = RecordKind<Claims, ClaimsDraft<Claims>, Reference>
type Given = Partial<Catalogues> & Partial<Omit<RowFacts, 'reference'>>

function importingOf<Claims, Reference>({ name, importing }: Kind<Claims, Reference>) {
  if (importing === null) throw new TypeError(`${name} is not imported`)
  return importing
}

/** A row of a kind's workbook as it is read, its columns named as usual. */
export function readRow<Claims, Reference>(
  kind: Kind<Claims, Reference>,
  cells: Cells,
  own: Catalogues['college'],
): ClaimsDraft<Claims> {
  const importing = importingOf(kind)
  return readWith(kind, cells, importing.open({ ...noCatalogues, college: own }))
}

/** What becomes of a row that nothing else stands against. */
export function judgeRow<Claims, Reference>(
  kind: Kind<Claims, Reference>,
  cells: Cells,
  given: Given = {},
): JudgedRow<Claims> {
  const importing = importingOf(kind)
  const reference = importing.open({ ...noCatalogues, ...given })
  return importing.judge(readWith(kind, cells, reference), {
    today,
    reference,
    decided: decidedBefore([]),
    holder: { name: '赵文', enrolledOn: '2024-09-01' },
    numberInFile: null,
    numberTaken: 'none',
    ...given,
  })
}

/** What is said of a row: field, code and outcome. */
export function saidOf({ findings }: JudgedRow<unknown>): string[] {
  return findings.map(({ field, code, outcome }) => `${field} ${code} ${outcome}`)
}

function readWith<Claims, Reference>(
  kind: Kind<Claims, Reference>,
  values: Cells,
  reference: Reference,
): ClaimsDraft<Claims> {
  const usual = columnNamer(kind.fields)
  const columns = Object.fromEntries(
    Object.keys(values).map((key) => [key, usual({ values: {}, columns: {} }, key).column]),
  )
  return importingOf(kind).read({ values, columns }, today, reference)
}
