import type { Outcome } from '@jiangji/domain/import/outcome'
import type { CatalogueName } from '@jiangji/domain/record/kind'

export type Value =
  | string
  | number
  | Date
  | null
  | { formula: string; result: string | number | Date }
  | { error: '#N/A' | '#REF!' | '#VALUE!' }
  | { number: number; format: string }
  | { pieces: readonly string[] }
  | { link: string }
  | { raw: string }

export interface DataRow {
  cells: readonly Value[]
  /** Any of these is right; a row that need not be one by itself may also be absent. */
  becomes: readonly (Outcome | 'absent')[]
  /** The sheet's own headers of the cells that decide it; any when empty. */
  at: readonly string[]
  /** What a row that is taken must have been read as. */
  reads: Readonly<Record<string, unknown>>
}

export interface SecondSheet {
  name?: string
  rows: readonly (readonly Value[] | DataRow)[]
  merges?: readonly string[]
  hiddenColumns?: readonly number[]
  hiddenRows?: readonly number[]
  hidden?: boolean
}

export type Form =
  | 'xlsx'
  | 'xlsx from 1904'
  | 'xls'
  | 'csv in GB 18030'
  | 'csv in UTF-8'
  | 'csv in UTF-8 with its mark'
  | 'csv in UTF-16'
  | 'csv in UTF-16, the big end first'
  | 'csv split at semicolons'
  | 'tsv'

export interface SecondFile {
  title: string
  kind: string
  /** A catalogue without which the kind cannot yet read such a file. */
  needs?: CatalogueName
  form: Form
  lineEnd?: '\r' | '\n'
  sheets: readonly SecondSheet[]
}

type Becomes = Outcome | 'absent' | readonly (Outcome | 'absent')[]

/** Put right in silence or with a word, but taken. */
export const taken = ['accepted', 'warned'] as const

/** Whatever becomes of it, somebody is told. */
export const notInSilence = ['warned', 'held', 'rejected'] as const

export const heldOrRejected = ['held', 'rejected'] as const

/** Rows written by what each column holds, under the sheet's own header words. */
export function under<Column extends string>(headers: Readonly<Record<Column, string>>) {
  const columns = Object.keys(headers) as Column[]
  return {
    header: columns.map((column) => headers[column]),
    row(
      cells: Readonly<Record<Column, Value>>,
      becomes: Becomes,
      at: readonly Column[] = [],
      reads: DataRow['reads'] = {},
    ): DataRow {
      return {
        cells: columns.map((column) => cells[column]),
        becomes: typeof becomes === 'string' ? [becomes] : becomes,
        at: at.map((column) => headers[column]),
        reads,
      }
    },
  }
}

/** What the columns of rows written under headers hold. */
export type CellsUnder<Rows extends { row: (cells: never, ...rest: never[]) => unknown }> = Parameters<
  Rows['row']
>[0]
