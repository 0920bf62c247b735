import { hasLeft, type EnrolmentState } from '../learner/enrolment-state.ts'
import { stages, type Stage } from '../learner/stage.ts'
import type { Answer, JudgedRoute } from './evaluate.ts'
import type { RouteRule } from './rule.ts'
import type { Standing } from './standing.ts'

/** Where a learner is with a stage. */
export type StageState = 'finished' | 'here' | 'left' | 'ahead' | 'passedBy'

export interface TrailStage {
  readonly stage: Stage
  readonly state: StageState
}

export interface TrailStep {
  readonly from: Stage
  readonly to: Stage
  readonly answers: Readonly<Record<Answer, number>>
}

export interface Trail {
  readonly stages: readonly TrailStage[]
  /** The routes that lead on from each stage, counted by their answer. */
  readonly steps: readonly TrailStep[]
}

const finishing: ReadonlySet<EnrolmentState> = new Set(['graduated', 'completed'])

/** The way 中职→高职→本科 with where a learner stands on it and what each step onward answers (look.md, "a trail"). */
export function trailOf({ enrolments }: Standing, routes: readonly JudgedRoute[]): Trail {
  const states = stages.map((stage) => stateOf(enrolments.filter((each) => each.stage === stage)))
  const furthest = states.findLastIndex((state) => state !== 'ahead')
  return {
    stages: stages.map((stage, at) => {
      const state = states[at] ?? 'ahead'
      return { stage, state: state === 'ahead' && at < furthest ? 'passedBy' : state }
    }),
    steps: stages.flatMap((from, at) => stages.slice(at + 1).map((to) => stepOf(from, to, routes))),
  }
}

/** The stage a learner is in, or the last one she finished, null when she has none; routes from there concern her now. */
export function presentStage({ enrolments }: Standing): Stage | null {
  const states = stages.map((stage) => stateOf(enrolments.filter((each) => each.stage === stage)))
  const here = states.lastIndexOf('here')
  const last = here === -1 ? states.lastIndexOf('finished') : here
  return stages[last] ?? null
}

function stateOf(enrolments: Standing['enrolments']): StageState {
  if (enrolments.length === 0) return 'ahead'
  if (enrolments.some(({ state }) => !hasLeft(state) && !finishing.has(state))) return 'here'
  return enrolments.some(({ state }) => finishing.has(state)) ? 'finished' : 'left'
}

function stepOf(from: Stage, to: Stage, routes: readonly JudgedRoute[]): TrailStep {
  const answers = { eligible: 0, notYet: 0, cannotTell: 0 }
  for (const { answer, editions } of routes)
    if (editions.some(({ rule }) => leadsOn(rule) && rule.from.includes(from) && rule.to.includes(to)))
      answers[answer] += 1
  return { from, to, answers }
}

/** A score that counts within an examination, and how an examination is held, are no way onward by themselves. */
function leadsOn({ effect }: RouteRule): boolean {
  return effect !== 'score' && effect !== 'form'
}
