import type { CivilDate } from '../calendar.ts'
import { holdsAward, lastIntakeOf } from '../progression/hold-award.ts'
import type { ConditionOf, Predicate } from '../progression/predicate.ts'
import { nextIntake, speaksOf, type RouteRule } from '../progression/rule.ts'
import type { StandingAward } from '../progression/standing.ts'
import type { RemindableFacts } from './facts.ts'
import type { ReminderOf } from './kinds.ts'

/** The results for which the next intake is the last that a rule of admission counts them for: an end of the rule, never of the credential; a rule of another year is only told as what its text says (product.md A9; domain.md, section 0: valid 3 years inclusive). */
export function lapsingAwards(
  { awards, schooling }: Pick<RemindableFacts, 'awards' | 'schooling'>,
  rules: readonly RouteRule[],
  today: CivilDate,
): ReminderOf<'contest-lapsing'>[] {
  const intake = nextIntake(today)
  const hers = rules.filter((rule) => schooling.some((each) => isFor(rule, each)))
  return awards.flatMap((award) => {
    const counting = hers.filter((rule) => countsLast(rule, award, intake))
    const rule = counting.find((each) => speaksOf(each, intake)) ?? counting[0]
    return rule === undefined ? [] : [lapsing(award, rule, intake)]
  })
}

function isFor(rule: RouteRule, { stage, divisionCode }: RemindableFacts['schooling'][number]): boolean {
  const isOfPlace = rule.province === null || (divisionCode?.startsWith(rule.province) ?? false)
  return isOfPlace && rule.from.includes(stage)
}

function countsLast(rule: RouteRule, award: StandingAward, intake: number): boolean {
  return awardsAskedBy(rule.predicate).some((asked) => {
    if (asked.withinYears === null || lastIntakeOf(award.awardedOn, asked.withinYears) !== intake)
      return false
    return holdsAward(asked, [award], intake).truth !== 'unmet'
  })
}

function awardsAskedBy(predicate: Predicate): ConditionOf<'award'>[] {
  if ('all' in predicate) return predicate.all.flatMap(awardsAskedBy)
  if ('any' in predicate) return predicate.any.flatMap(awardsAskedBy)
  return predicate.is === 'award' ? [predicate] : []
}

function lapsing(
  { evidence }: StandingAward,
  rule: RouteRule,
  intake: number,
): ReminderOf<'contest-lapsing'> {
  const subject = evidence.id
  const facts = {
    title: evidence.title,
    lastIntake: intake,
    route: rule.title,
    routeEn: rule.titleEn,
    document: rule.document,
    ruleYear: rule.firstYear,
    isSure: speaksOf(rule, intake) ? 1 : 0,
  } as const
  return { kind: 'contest-lapsing', key: `contest-lapsing ${subject ?? ''} ${intake}`, subject, facts }
}
