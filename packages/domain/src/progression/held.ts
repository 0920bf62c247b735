import type { Condition } from './predicate.ts'
import type { Evidence } from './standing.ts'

/** Kleene's three values. */
export type Truth = 'met' | 'unmet' | 'unknown'

/** Why a condition is not simply met or unmet. */
export const doubts = [
  'awardUnread',
  'contestUnread',
  'otherContestName',
  'atTheEdge',
  'finishingUnknown',
  'placeUnknown',
  'elsewhere',
  'unwritten',
] as const

export type Doubt = (typeof doubts)[number]

export interface HeldCondition {
  readonly condition: Condition
  readonly truth: Truth
  readonly doubt: Doubt | null
  readonly evidence: readonly Evidence[]
}

export type Held =
  HeldCondition | { readonly how: 'all' | 'any'; readonly truth: Truth; readonly parts: readonly Held[] }

export interface AskedAt {
  readonly intake: number
}

/** All conditions that a held predicate is made of, in its order. */
export function conditionsOf(held: Held): readonly HeldCondition[] {
  return 'parts' in held ? held.parts.flatMap(conditionsOf) : [held]
}
