import { holdsAward } from './hold-award.ts'
import type { AskedAt, Held, HeldCondition, Truth } from './held.ts'
import type { Condition, ConditionOf, Predicate } from './predicate.ts'
import type { Evidence, Standing } from './standing.ts'
import { hasLeft } from '../learner/enrolment-state.ts'
import { titleKey } from '../identity/normalise.ts'

/** How far a learner's standing meets a predicate for an intake, condition by condition, with what showed it. */
export function hold(predicate: Predicate, standing: Standing, at: AskedAt): Held {
  if ('all' in predicate) {
    const parts = predicate.all.map((part) => hold(part, standing, at))
    return { how: 'all', truth: truthOfAll(parts.map(({ truth }) => truth)), parts }
  }
  if ('any' in predicate) {
    const parts = predicate.any.map((part) => hold(part, standing, at))
    return { how: 'any', truth: truthOfAny(parts.map(({ truth }) => truth)), parts }
  }
  return holdCondition(predicate, standing, at)
}

function truthOfAll(parts: readonly Truth[]): Truth {
  if (parts.includes('unmet')) return 'unmet'
  return parts.includes('unknown') ? 'unknown' : 'met'
}

function truthOfAny(parts: readonly Truth[]): Truth {
  if (parts.includes('met')) return 'met'
  return parts.includes('unknown') ? 'unknown' : 'unmet'
}

function holdCondition(condition: Condition, standing: Standing, at: AskedAt): HeldCondition {
  switch (condition.is) {
    case 'atStage':
      return heldAtStage(condition, standing)
    case 'schooledIn':
      return heldSchooledIn(condition, standing)
    case 'finishesInIntakeYear':
      return heldFinishing(condition, standing, at)
    case 'award':
      return { condition, ...holdsAward(condition, standing.awards, at.intake) }
    case 'certificate':
      return heldCertificate(condition, standing, at)
    case 'honour':
      return heldHonour(condition, standing)
    case 'elsewhere':
      return heldElsewhere(condition, standing)
    case 'unwritten':
      return { condition, truth: 'unknown', doubt: 'unwritten', evidence: [] }
  }
}

function heldAtStage(condition: ConditionOf<'atStage'>, { enrolments }: Standing): HeldCondition {
  const there = enrolments.filter(
    ({ stage, state }) =>
      condition.stages.includes(stage) &&
      !hasLeft(state) &&
      (condition.finishedCounts || (state !== 'graduated' && state !== 'completed')),
  )
  return shownBy(condition, there)
}

function heldSchooledIn(condition: ConditionOf<'schooledIn'>, { enrolments }: Standing): HeldCondition {
  const there = enrolments.filter(({ stage, state }) => stage === condition.stage && !hasLeft(state))
  const inside = there.filter(({ divisionCode }) => divisionCode?.startsWith(condition.province))
  const unplaced = there.filter(({ divisionCode }) => divisionCode === null)
  return inside.length === 0 && unplaced.length > 0
    ? { condition, truth: 'unknown', doubt: 'placeUnknown', evidence: evidenceOf(unplaced) }
    : shownBy(condition, inside)
}

function heldFinishing(
  condition: ConditionOf<'finishesInIntakeYear'>,
  { finishings }: Standing,
  { intake }: AskedAt,
): HeldCondition {
  const known = finishings.filter(({ stage }) => stage === condition.stage)
  if (known.length === 0) return { condition, truth: 'unknown', doubt: 'finishingUnknown', evidence: [] }
  const then = known.filter(({ year }) => year === intake)
  return then.length > 0
    ? shownBy(condition, then)
    : { condition, truth: 'unmet', doubt: null, evidence: evidenceOf(known) }
}

function heldCertificate(
  condition: ConditionOf<'certificate'>,
  { certificates }: Standing,
  { intake }: AskedAt,
): HeldCondition {
  return shownBy(
    condition,
    certificates.filter(
      ({ scheme, level, validTo }) =>
        condition.schemes.includes(scheme) &&
        (condition.levels === null || condition.levels.includes(level)) &&
        (validTo === null || validTo >= `${intake}-01-01`),
    ),
  )
}

function heldHonour(condition: ConditionOf<'honour'>, { honours }: Standing): HeldCondition {
  return shownBy(
    condition,
    honours.filter(
      ({ honour, level }) =>
        condition.levels.includes(level) &&
        condition.naming.some((word) => titleKey(honour).includes(titleKey(word))),
    ),
  )
}

function heldElsewhere(condition: ConditionOf<'elsewhere'>, { supposed }: Standing): HeldCondition {
  return supposed.includes(condition.fact)
    ? { condition, truth: 'met', doubt: null, evidence: [supposedEvidence] }
    : { condition, truth: 'unknown', doubt: 'elsewhere', evidence: [] }
}

const supposedEvidence: Evidence = { source: 'supposed', id: null, title: '', on: null }

function shownBy(condition: Condition, shown: readonly { readonly evidence: Evidence }[]): HeldCondition {
  return {
    condition,
    truth: shown.length > 0 ? 'met' : 'unmet',
    doubt: null,
    evidence: evidenceOf(shown),
  }
}

function evidenceOf(shown: readonly { readonly evidence: Evidence }[]): Evidence[] {
  return shown.map(({ evidence }) => evidence)
}
