import type { Held } from './held.ts'
import { hold } from './hold.ts'
import { speaksOf, type RouteRule } from './rule.ts'
import type { Standing } from './standing.ts'

export const answers = ['eligible', 'notYet', 'cannotTell'] as const

export type Answer = (typeof answers)[number]

export interface JudgedEdition {
  readonly rule: RouteRule
  /** Whether the edition speaks of the intake that was asked for. */
  readonly isOfIntake: boolean
  readonly answer: Answer
  readonly held: Held
}

/** Why a route as a whole cannot be told, beside what its editions say. */
export type RouteReason = 'otherYear' | 'sourcesDiffer' | 'notAllKnown' | 'unwritten' | null

export interface JudgedRoute {
  readonly route: string
  readonly answer: Answer
  readonly reason: RouteReason
  /** Newest first, those of the intake before the others. */
  readonly editions: readonly JudgedEdition[]
}

/** What a learner can expect of each route for an intake: eligible and not yet only by rules that speak of it and agree, everything else cannot be told; never a promise (product.md A3; PIPL art. 24: rule and inputs are shown). */
export function judgeRoutes(
  rules: readonly RouteRule[],
  standing: Standing,
  { intake }: { intake: number },
): JudgedRoute[] {
  const routes = new Map<string, RouteRule[]>()
  for (const rule of rules) routes.set(rule.route, [...(routes.get(rule.route) ?? []), rule])
  return [...routes].map(([route, editions]) => judgeRoute(route, editions, standing, intake))
}

/** One edition for an intake: an edition of another year says at most that it cannot be told (product.md A3). */
export function judgeEdition(rule: RouteRule, standing: Standing, intake: number): JudgedEdition {
  const held = hold(rule.predicate, standing, { intake })
  const isOfIntake = speaksOf(rule, intake)
  return { rule, isOfIntake, answer: isOfIntake ? answerOf(held.truth) : 'cannotTell', held }
}

function judgeRoute(
  route: string,
  rules: readonly RouteRule[],
  standing: Standing,
  intake: number,
): JudgedRoute {
  const editions = rules
    .map((rule) => judgeEdition(rule, standing, intake))
    .toSorted((a, b) => Number(b.isOfIntake) - Number(a.isOfIntake) || yearOf(b) - yearOf(a))
  const ofIntake = editions.filter(({ isOfIntake }) => isOfIntake)
  return { route, editions, ...together(ofIntake, editions) }
}

function together(
  ofIntake: readonly JudgedEdition[],
  all: readonly JudgedEdition[],
): Pick<JudgedRoute, 'answer' | 'reason'> {
  const said = new Set(ofIntake.map(({ answer }) => answer))
  const [only] = said
  if (only === undefined)
    return { answer: 'cannotTell', reason: all.every(isUnwritten) ? 'unwritten' : 'otherYear' }
  if (said.has('eligible') && said.has('notYet')) return { answer: 'cannotTell', reason: 'sourcesDiffer' }
  if (said.size > 1 || only === 'cannotTell') return { answer: 'cannotTell', reason: 'notAllKnown' }
  return { answer: only, reason: null }
}

function isUnwritten({ held }: JudgedEdition): boolean {
  return 'condition' in held && held.condition.is === 'unwritten'
}

function answerOf(truth: Held['truth']): Answer {
  return ({ met: 'eligible', unmet: 'notYet', unknown: 'cannotTell' } as const)[truth]
}

function yearOf({ rule }: JudgedEdition): number {
  return rule.firstYear ?? 0
}
