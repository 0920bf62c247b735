import type { EarlierRow } from '../../import/earlier-row.ts'

/** An earlier row as a sentence names it. */
export function earlierRow({ row, sheet }: EarlierRow): string {
  return sheet === null ? `第 ${row} 行` : `“${sheet}”表第 ${row} 行`
}
