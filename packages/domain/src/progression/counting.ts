import { contestFamilyOf } from './contest-family.ts'
import { lastIntakeOf } from './hold-award.ts'
import type { Condition, Predicate } from './predicate.ts'
import { nextIntake, type RouteRule } from './rule.ts'
import type { StandingAward } from './standing.ts'

export interface CountedUntil {
  readonly award: StandingAward
  readonly rule: RouteRule
  /** The last intake for which the result can count under that rule. */
  readonly lastIntake: number
}

/** Contest results that stop counting for an examination after the intake that comes next: a limit of the rule, never an end of the record (product.md A9). */
export function stopCounting(
  rules: readonly RouteRule[],
  awards: readonly StandingAward[],
  today: string,
): CountedUntil[] {
  const next = nextIntake(today)
  return rules.flatMap((rule) =>
    limitsOf(rule.predicate).flatMap((asked) =>
      awards
        .filter((award) => isAskedFor(asked, award))
        .map((award) => ({ award, rule, lastIntake: lastIntakeOf(award.awardedOn, asked.withinYears) }))
        .filter(({ lastIntake }) => lastIntake === next),
    ),
  )
}

type Limited = Extract<Condition, { is: 'award' }> & { readonly withinYears: number }

function limitsOf(predicate: Predicate): Limited[] {
  if ('all' in predicate) return predicate.all.flatMap(limitsOf)
  if ('any' in predicate) return predicate.any.flatMap(limitsOf)
  return predicate.is === 'award' && predicate.withinYears !== null
    ? [{ ...predicate, withinYears: predicate.withinYears }]
    : []
}

function isAskedFor({ families, levels, participations }: Limited, award: StandingAward): boolean {
  const family = contestFamilyOf(award.contest)
  return (
    family !== null &&
    families.includes(family) &&
    levels.includes(award.level) &&
    participations.includes(award.participation)
  )
}
