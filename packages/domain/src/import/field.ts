import type { CellValue } from './cell.ts'

export type FieldType = 'text' | 'date' | 'number' | 'choice' | 'residentId' | 'name'

export interface ImportField<Key extends string = string> {
  readonly key: Key
  readonly type: FieldType
  readonly required: boolean
  /** Another field that may stand in its place in a workbook. */
  readonly orElse?: string
  /** Header words of workbooks, the usual one first. */
  readonly synonyms: readonly string[]
}

/** A row's cells by field, with the sheet's header text of each mapped column. */
export interface FieldCells {
  readonly values: Readonly<Record<string, CellValue | undefined>>
  readonly columns: Readonly<Record<string, string | undefined>>
  /** Fields whose cell is one with those of the rows above or below it. */
  readonly spanned?: readonly string[]
}

/** The name of a column in a sentence: the sheet's header text, or the usual word where the sheet has no such column. */
export function columnNamer<Key extends string>(
  fields: readonly ImportField<Key>[],
): (cells: FieldCells, key: Key) => { field: Key; column: string } {
  const usual = new Map<string, string>(fields.map((field) => [field.key, field.synonyms[0] ?? field.key]))
  return (cells, field) => ({ field, column: cells.columns[field] ?? usual.get(field) ?? field })
}
