import type { CivilDate } from '@jiangji/domain/calendar'
import type { FieldCells, ImportField } from '@jiangji/domain/import/field'
import type { Finding } from '@jiangji/domain/import/finding'
import type { UniqueKey } from '@jiangji/domain/record/kind'
import type { Outcome } from '@jiangji/domain/import/outcome'

export interface RowPlace {
  sheet: string
  row: number
}

/** What a row is looked up by; plain values, they live in memory only. */
export interface RowKeys {
  holder: { kind: 'residentId' | 'stateNumber'; value: string } | null
  /** Who has the same award together with the holder. */
  others?: { kind: 'residentId' | 'stateNumber'; value: string }[]
  studentNumber: string | null
  /** Beside the number of a person who may be known elsewhere. */
  name?: string
  /** The key of the row's record, not yet that of a holder. */
  certificateNumber: UniqueKey | null
}

export interface RowSummary {
  name: string
  idMasked: string
  detail: string
}

export interface JudgedLine {
  outcome: Outcome
  findings: readonly Finding[]
  summary: RowSummary
  /** What a submit needs of the row, as JSON; sealed before it is stored. */
  payload: string
}

export interface ReadLine<Facts> {
  keys: RowKeys
  judge(facts: Facts): JudgedLine
}

export interface RowReader<Facts> {
  read(cells: FieldCells, place: RowPlace): ReadLine<Facts>
}

/** One kind of workbook: its columns, and a reader that remembers the rows of one file. */
export interface WorkbookKind<Reference, Facts> {
  readonly fields: readonly ImportField[]
  open(reference: Reference, today: CivilDate): RowReader<Facts>
}
