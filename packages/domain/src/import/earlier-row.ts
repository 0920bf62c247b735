import { quote } from './finding.ts'

/** An earlier row of the same file; its sheet is named where it is another one. */
export type EarlierRow = { row: number; sheet: string | null }

/** How a row names an earlier one: by its number, and by its sheet when it stands on another (product.md B1). */
export function seenFrom(
  place: { readonly sheet: string },
  earlier: { readonly sheet: string; readonly row: number },
): EarlierRow {
  return { row: earlier.row, sheet: earlier.sheet === place.sheet ? null : quote(earlier.sheet) }
}
