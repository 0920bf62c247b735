import { markNames } from '@jiangji/domain/record/marks'
import type { MarkedRecord } from './row-queries.ts'

const weights: ReadonlyMap<string, number> = new Map(markNames.map((mark, at) => [mark, at]))

/** What is unusual first, the weightiest mark before the others; the rest in the order of entry. */
export function unusualFirst(records: readonly MarkedRecord[]): MarkedRecord[] {
  return records.toSorted((one, other) => weightOf(one) - weightOf(other))
}

export function countMarks(records: readonly MarkedRecord[]): { mark: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const mark of records.flatMap(({ marks }) => marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts]
    .map(([mark, count]) => ({ mark, count }))
    .sort((one, other) => weightOf({ marks: [one.mark] }) - weightOf({ marks: [other.mark] }))
}

function weightOf({ marks }: Pick<MarkedRecord, 'marks'>): number {
  return Math.min(markNames.length, ...marks.map((mark) => weights.get(mark) ?? markNames.length))
}
