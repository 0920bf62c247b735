import type { AchievementResult } from './kind.ts'

/** A result that a learner chooses by the kind's own field, at its place among those the kind may have; nothing where it is not known (Open Badges 3.0, B.6). */
export function knownResult(
  name: string,
  value: string | number | null,
  result: Omit<AchievementResult, 'name' | 'value'>,
): AchievementResult[] {
  return value === null ? [] : [{ name, value: String(value), ...result }]
}
