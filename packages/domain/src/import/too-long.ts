import type { FindingIn, SharedFindings } from './finding.ts'

type TooLong = FindingIn<Pick<SharedFindings, 'cell.tooLong'>>

/** What is said of a text that is longer than its schema keeps; nothing of one that is not (UTF-16 units, as zod counts). */
export function tooLong(
  place: { field: string; column: string },
  text: string,
  most: number,
): TooLong | null {
  if (text.length <= most) return null
  return { ...place, outcome: 'rejected', code: 'cell.tooLong', facts: { length: text.length, most } }
}
