import type { Finding } from '../import/finding.ts'

/** What makes a record unusual for its approver, the weightiest first (product.md B3, D3). */
export const markNames = [
  'duplicatePerson',
  'hasLeft',
  'nearDuplicate',
  'backDated',
  'equalScores',
  'burst',
  'glyphMissing',
  'warned',
] as const

export type Mark = (typeof markNames)[number]

const ofFinding: ReadonlyMap<string, Mark> = new Map([
  ['issuedOn.beforeEnrolment', 'backDated'],
  ['awardedOn.beforeEnrolment', 'backDated'],
])

const weights: ReadonlyMap<string, number> = new Map(markNames.map((mark, at) => [mark, at]))

/** The marks that a row's findings give it, each once; none for a row that is not taken, and `warned` is left to the row's outcome (product.md B3). */
export function marksOfRow(findings: readonly Pick<Finding, 'code'>[], claims: object | null): Mark[] {
  if (claims === null) return []
  return inOrder(findings.map(({ code }) => ofFinding.get(code)))
}

/** Marks once each, the weightiest first; what is no mark is left out. */
export function inOrder(marks: readonly (string | undefined)[]): Mark[] {
  return markNames.filter((mark) => marks.includes(mark))
}

/** What is unusual first, the weightiest mark before the others, then the greater number of marks; the rest keep their order (product.md B3). */
export function unusualFirst<Marked extends { readonly marks: readonly string[] }>(
  records: readonly Marked[],
): Marked[] {
  return records.toSorted(
    (one, other) => weightOf(one.marks) - weightOf(other.marks) || other.marks.length - one.marks.length,
  )
}

function weightOf(marks: readonly string[]): number {
  return Math.min(markNames.length, ...marks.map((mark) => weights.get(mark) ?? markNames.length))
}
