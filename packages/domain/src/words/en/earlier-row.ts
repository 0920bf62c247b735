import type { EarlierRow } from '../../import/earlier-row.ts'

/** An earlier row as a sentence names it, not at its beginning. */
export function earlierRow({ row, sheet }: EarlierRow): string {
  return sheet === null ? `row ${row}` : `row ${row} of the sheet “${sheet}”`
}
