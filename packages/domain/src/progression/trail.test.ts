import { describe, expect, it } from 'vitest'
import { contestFamilyOf } from './contest-family.ts'
import { judgeRoutes } from './evaluate.ts'
import { planSchema } from './plan.ts'
import { likelyIntake, nextIntake, routeRuleSchema, speaksOf, type RouteRule } from './rule.ts'
import type { Standing } from './standing.ts'
import { presentStage, trailOf } from './trail.ts'
import type { EnrolmentState } from '../learner/enrolment-state.ts'
import type { Stage } from '../learner/stage.ts'

const rule: RouteRule = {
  route: 'score',
  edition: '2025',
  title: '技能成绩',
  titleEn: 'Skills score',
  from: ['secondary'],
  to: ['associate'],
  effect: 'examination',
  province: '62',
  firstYear: 2025,
  lastYear: 2025,
  wording: '3年内（含）有效',
  evidence: '',
  scope: '甘肃',
  sources: ['https://example.org/rule'],
  document: null,
  ask: 'exam-authority',
  predicate: {
    all: [
      {
        is: 'award',
        families: ['vocational-students'],
        levels: ['city', 'county'],
        least: null,
        participations: ['individual', 'team'],
        withinYears: 3,
      },
    ],
  },
}

const at = (...enrolments: readonly (readonly [Stage, EnrolmentState])[]): Standing => ({
  enrolments: enrolments.map(([stage, state]) => ({
    evidence: { source: 'enrolment', id: stage, title: stage, on: null },
    stage,
    state,
    divisionCode: '620402',
  })),
  awards: [],
  certificates: [],
  honours: [],
  finishings: [],
  supposed: [],
})

describe('the trail', () => {
  it.each<[string, Standing, string[], Stage | null]>([
    ['of who has begun nothing', at(), ['ahead', 'ahead', 'ahead'], null],
    ['of a pupil', at(['secondary', 'on-leave']), ['here', 'ahead', 'ahead'], 'secondary'],
    ['of who has finished', at(['secondary', 'graduated']), ['finished', 'ahead', 'ahead'], 'secondary'],
    [
      'of who went on',
      at(['secondary', 'graduated'], ['associate', 'enrolled']),
      ['finished', 'here', 'ahead'],
      'associate',
    ],
    [
      'of who came from a general school',
      at(['associate', 'enrolled']),
      ['passedBy', 'here', 'ahead'],
      'associate',
    ],
    ['of who left', at(['secondary', 'withdrawn']), ['left', 'ahead', 'ahead'], null],
    [
      'of who left one school for another',
      at(['secondary', 'transferred-out'], ['secondary', 'transferred-in']),
      ['here', 'ahead', 'ahead'],
      'secondary',
    ],
  ])('%s', (_, standing, states, present) => {
    expect(trailOf(standing, []).stages.map(({ state }) => state)).toEqual(states)
    expect(presentStage(standing)).toBe(present)
  })

  it('counts the answers of the routes on each step', () => {
    const standing = at(['secondary', 'enrolled'])
    const { steps } = trailOf(standing, judgeRoutes([rule], standing, { intake: 2025 }))
    expect(steps.find(({ from, to }) => from === 'secondary' && to === 'associate')?.answers).toEqual({
      eligible: 0,
      notYet: 1,
      cannotTell: 0,
    })
    expect(steps).toHaveLength(3)
    const score = trailOf(standing, judgeRoutes([{ ...rule, effect: 'score' }], standing, { intake: 2025 }))
    expect(score.steps[0]?.answers).toEqual({ eligible: 0, notYet: 0, cannotTell: 0 })
  })
})

describe('a rule', () => {
  it('speaks of the intakes between its years, of all later ones without a last, and of none without a first', () => {
    const speaks = (firstYear: number | null, lastYear: number | null) =>
      [2024, 2025, 2026].map((intake) => speaksOf({ firstYear, lastYear }, intake))
    expect([speaks(2025, 2025), speaks(2025, null), speaks(null, null)]).toEqual([
      [false, true, false],
      [false, true, true],
      [false, false, false],
    ])
  })

  it.each<[string, object]>([
    ['that ends before it begins', { firstYear: 2025, lastYear: 2024 }],
    ['that ends without a beginning', { firstYear: null, lastYear: 2024 }],
    ['with an unknown condition', { predicate: { is: 'luck' } }],
    ['that asks nothing', { predicate: { all: [] } }],
    ['with something more than its source says', { promise: true }],
    ['read nowhere on the web', { sources: ['javascript:alert(1)'] }],
  ])('%s is not taken', (_, changed) => {
    expect(routeRuleSchema.safeParse(rule).success).toBe(true)
    expect(routeRuleSchema.safeParse({ ...rule, ...changed }).success).toBe(false)
  })
})

describe('an intake', () => {
  it('is this year’s until the summer', () => {
    expect([nextIntake('2026-06-30'), nextIntake('2026-07-01')]).toEqual([2026, 2027])
  })

  it('is the year in which she finishes, unless that is past', () => {
    expect([2028, 2025, null].map((finishes) => likelyIntake('2026-11-25', finishes))).toEqual([
      2028, 2027, 2027,
    ])
  })
})

describe('a contest’s name', () => {
  it.each([
    ['甘肃省职业院校学生技能大赛', 'vocational-students'],
    ['2025年甘肃省职业院校技能大赛（中职组）', 'vocational-students'],
    ['全国职业院校技能大赛', 'vocational-students'],
    ['靖远县中等职业学校学生技能竞赛', 'vocational-students'],
    ['2025世界职业院校技能大赛', 'world-vocational'],
    ['第47届世界技能大赛', 'worldskills'],
    ['中华人民共和国第二届职业技能大赛', 'national-skills'],
    ['有色金属行业职业院校技能大赛', null],
    ['演示杯', null],
  ])('%s', (name, family) => {
    expect(contestFamilyOf(name)).toBe(family)
  })
})

describe('a plan', () => {
  it.each<[string, object]>([
    ['with a level of another scheme', { planned: [{ what: 'certificate', scheme: 'x', level: 'skill-3' }] }],
    ['with a wish instead of a place', { planned: [{ what: 'award', contest: '省赛' }] }],
    ['to finish in a year far off', { finishes: { secondary: 3000 } }],
    ['that supposes what no rule asks', { supposed: ['lucky'] }],
  ])('%s is refused', (_, changed) => {
    expect(planSchema.safeParse({ planned: [], finishes: {}, supposed: [], ...changed }).success).toBe(false)
  })
})
