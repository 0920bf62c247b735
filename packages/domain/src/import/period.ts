import type { FieldCells } from './field.ts'
import { readText } from './read-cell.ts'

/** A column that may hold two dates, and the fields that it then fills. */
export interface PeriodColumn {
  readonly field: string
  readonly from: string
  readonly to: string
}

const span =
  /^(?:自|从|由)?(\S.*?)\s*(?:至|到|起至|[-~\u2010-\u2015\u2212\u301c])+\s*((?:19|20|21)\d\d.*?|[一二][〇○零O一二三四五六七八九]{3}年.*?)(?:止|为止)?$/

/** The cells of a row whose beginning and end stand in one cell, each in its own field under the sheet's one header; a text of one date is the beginning alone (docs/decisions/0011). */
export function spreadPeriod(cells: FieldCells, { field, from, to }: PeriodColumn): FieldCells {
  const { values, columns } = cells
  const header = columns[field]
  if (header === undefined || columns[from] !== undefined) return cells
  const whole = values[field]
  const [, begun, ended] = span.exec(readText(whole).text) ?? []
  const read = begun === undefined || ended === undefined ? { [from]: whole } : { [from]: begun, [to]: ended }
  return { ...cells, values: { ...values, ...read }, columns: { [to]: header, ...columns, [from]: header } }
}
