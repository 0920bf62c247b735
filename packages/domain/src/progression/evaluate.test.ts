import { describe, expect, it } from 'vitest'
import { judgeRoutes, type JudgedRoute } from './evaluate.ts'
import { conditionsOf } from './held.ts'
import { emptyPlan, withPlan } from './plan.ts'
import type { Predicate } from './predicate.ts'
import type { RouteRule } from './rule.ts'
import type { Standing, StandingAward } from './standing.ts'

const evidence = (id: string) => ({ source: 'record', id, title: id, on: null }) as const

const nobody: Standing = {
  enrolments: [],
  awards: [],
  certificates: [],
  honours: [],
  finishings: [],
  supposed: [],
}

const pupil: Standing = {
  ...nobody,
  enrolments: [
    {
      evidence: { source: 'enrolment', id: 'e1', title: '演示中专', on: '2024-09-01' },
      stage: 'secondary',
      state: 'enrolled',
      divisionCode: '620402',
    },
  ],
}

const won = (changed: Partial<StandingAward> = {}): StandingAward => ({
  evidence: evidence('a1'),
  contest: '甘肃省职业院校学生技能大赛',
  level: 'provincial',
  award: 'first',
  participation: 'individual',
  awardedOn: '2026-04-20',
  ...changed,
})

const rule = (changed: Partial<RouteRule>): RouteRule => ({
  route: 'exemption',
  edition: '2013',
  title: '免试',
  titleEn: 'Exemption',
  from: ['secondary'],
  to: ['associate'],
  effect: 'exemption',
  province: null,
  firstYear: 2013,
  lastYear: null,
  wording: '应届，省赛一等奖',
  evidence: '获奖证书',
  scope: '国家',
  sources: ['https://example.org/rule'],
  document: null,
  ask: 'school',
  predicate: { all: [{ is: 'finishesInIntakeYear', stage: 'secondary' }, provincialFirst] },
  ...changed,
})

const provincialFirst: Predicate = {
  is: 'award',
  families: ['vocational-students'],
  levels: ['provincial'],
  least: 'first',
  participations: ['individual'],
  withinYears: null,
}

const finishing2027 = withPlan({ ...pupil, awards: [won()] }, { ...emptyPlan, finishes: { secondary: 2027 } })

const only = (routes: readonly JudgedRoute[]) => {
  const [first] = routes
  if (!first) throw new Error('no route was judged')
  return first
}

const ask = (rules: readonly RouteRule[], standing: Standing, intake = 2027) =>
  only(judgeRoutes(rules, standing, { intake }))

describe('a route', () => {
  it('is open to who meets a rule that speaks of the intake, and names what showed it', () => {
    const route = ask([rule({})], finishing2027)
    expect([route.answer, route.reason]).toEqual(['eligible', null])
    expect(
      route.editions.flatMap(({ held }) => conditionsOf(held).flatMap((one) => one.evidence)),
    ).toMatchObject([
      { source: 'supposed', title: '2027' },
      { source: 'record', id: 'a1' },
    ])
  })

  it('cannot be told by a rule of another year, whether it would be met or not', () => {
    const old = rule({ edition: '2025', firstYear: 2025, lastYear: 2025 })
    expect(ask([old], finishing2027)).toMatchObject({ answer: 'cannotTell', reason: 'otherYear' })
    expect(ask([old], nobody)).toMatchObject({ answer: 'cannotTell', reason: 'otherYear' })
    expect(ask([old], finishing2027).editions[0]?.held.truth).toBe('met')
  })

  it('cannot be told where the year of its rule is not known', () => {
    expect(ask([rule({ firstYear: null })], finishing2027).answer).toBe('cannotTell')
  })

  it('cannot be told where two sources of one year say yes and no', () => {
    const wide: Predicate = { ...provincialFirst, least: 'second' }
    const rules = [
      rule({ edition: 'a', firstYear: 2027, lastYear: 2027, predicate: provincialFirst }),
      rule({ edition: 'b', firstYear: 2027, lastYear: 2027, predicate: wide }),
    ]
    const second = { ...pupil, awards: [won({ award: 'second' })] }
    expect(ask(rules, second)).toMatchObject({ answer: 'cannotTell', reason: 'sourcesDiffer' })
    expect(ask(rules, pupil)).toMatchObject({ answer: 'notYet', reason: null })
    expect(ask(rules, { ...pupil, awards: [won()] })).toMatchObject({ answer: 'eligible', reason: null })
  })

  it('cannot be told as long as one thing is not known, and says so', () => {
    const route = ask([rule({})], { ...pupil, awards: [won()] })
    expect([route.answer, route.reason]).toEqual(['cannotTell', 'notAllKnown'])
    expect(route.editions.flatMap(({ held }) => conditionsOf(held).map(({ doubt }) => doubt))).toEqual([
      'finishingUnknown',
      null,
    ])
  })

  it('cannot be told where its text was not found', () => {
    const lost = rule({ firstYear: null, predicate: { is: 'unwritten' } })
    expect(ask([lost], finishing2027)).toMatchObject({ answer: 'cannotTell', reason: 'unwritten' })
  })

  it('puts the editions of the intake first and the newest of the others behind them', () => {
    const rules = [
      rule({ edition: '2022', firstYear: 2022, lastYear: 2022 }),
      rule({ edition: '2025', firstYear: 2025, lastYear: 2025 }),
      rule({ edition: '2013', firstYear: 2013 }),
    ]
    expect(ask(rules, pupil).editions.map((each) => each.rule.edition)).toEqual(['2013', '2025', '2022'])
  })
})

describe('an award', () => {
  it.each<[string, Partial<StandingAward>, Partial<typeof provincialFirst>, string, string | null]>([
    ['of the level and the place asked for', {}, {}, 'met', null],
    ['of a lower place', { award: 'second' }, {}, 'unmet', null],
    ['of a team where one person is asked for', { participation: 'team' }, {}, 'unmet', null],
    [
      'of a team where both count',
      { participation: 'team' },
      { participations: ['individual', 'team'] },
      'met',
      null,
    ],
    ['of another level', { level: 'city' }, {}, 'unmet', null],
    ['whose words do not say which it is', { award: null }, {}, 'unknown', 'awardUnread'],
    ['of a contest nobody knows', { contest: '演示杯大赛' }, {}, 'unknown', 'contestUnread'],
    ['of a trade’s contest', { contest: '有色金属行业职业院校技能大赛' }, {}, 'unknown', 'contestUnread'],
    [
      'of the contest that took the place of the named one',
      { contest: '世界职业院校技能大赛', level: 'national' },
      { levels: ['national'] },
      'unknown',
      'otherContestName',
    ],
    ['of another family', { contest: '全国大学生数学建模竞赛' }, {}, 'unmet', null],
    ['in the third year before', { awardedOn: '2024-11-20' }, { withinYears: 3 }, 'met', null],
    [
      'in that year, three years before the spring or not',
      { awardedOn: '2024-03-20' },
      { withinYears: 3 },
      'unknown',
      'atTheEdge',
    ],
    ['in the fourth year before', { awardedOn: '2023-12-31' }, { withinYears: 3 }, 'unmet', null],
  ])('%s', (_, award, asked, truth, doubt) => {
    const predicate = { ...provincialFirst, ...asked } as Predicate
    const { held } = ask([rule({ predicate })], { ...pupil, awards: [won(award)] }).editions[0] ?? {}
    expect(held).toMatchObject({ truth, doubt })
  })

  it('that surely counts is shown alone, also beside one in doubt', () => {
    const { held } =
      ask([rule({ predicate: provincialFirst })], {
        ...pupil,
        awards: [won({ award: null, evidence: evidence('a0') }), won()],
      }).editions[0] ?? {}
    expect(held).toMatchObject({ truth: 'met', evidence: [{ id: 'a1' }] })
  })
})

describe('a condition', () => {
  const stands = (predicate: Predicate, standing: Standing) =>
    ask([rule({ predicate })], standing).editions[0]?.held.truth

  it('of the province is open where the school’s place is not known', () => {
    const asked: Predicate = { is: 'schooledIn', province: '62', stage: 'secondary' }
    const at = (divisionCode: string | null) => ({
      ...pupil,
      enrolments: pupil.enrolments.map((each) => ({ ...each, divisionCode })),
    })
    expect([at('620402'), at('370100'), at(null), nobody].map((one) => stands(asked, one))).toEqual([
      'met',
      'unmet',
      'unknown',
      'unmet',
    ])
  })

  it('of a stage counts who has finished it only where the rule says so, and never who left', () => {
    const asked = (finishedCounts: boolean): Predicate => ({
      is: 'atStage',
      stages: ['secondary'],
      finishedCounts,
    })
    const as = (state: 'enrolled' | 'graduated' | 'withdrawn') => ({
      ...pupil,
      enrolments: pupil.enrolments.map((each) => ({ ...each, state })),
    })
    expect(
      (['enrolled', 'graduated', 'withdrawn'] as const).map((state) => [
        stands(asked(true), as(state)),
        stands(asked(false), as(state)),
      ]),
    ).toEqual([
      ['met', 'met'],
      ['met', 'unmet'],
      ['unmet', 'unmet'],
    ])
  })

  it('of a certificate asks its scheme, its level and whether it still holds at the intake', () => {
    const asked: Predicate = { is: 'certificate', schemes: ['skill-level'], levels: ['skill-3'] }
    const holding = (level: 'skill-3' | 'skill-4', validTo: string | null) => ({
      ...pupil,
      certificates: [{ evidence: evidence('c1'), scheme: 'skill-level' as const, level, validTo }],
    })
    expect([
      stands(asked, holding('skill-3', null)),
      stands(asked, holding('skill-3', '2026-12-31')),
      stands(asked, holding('skill-4', null)),
    ]).toEqual(['met', 'unmet', 'unmet'])
  })

  it('that only others can tell is met when the learner supposes it, as supposed', () => {
    const asked: Predicate = { is: 'elsewhere', fact: 'no-misconduct' }
    expect(stands(asked, pupil)).toBe('unknown')
    const supposing = withPlan(pupil, { ...emptyPlan, supposed: ['no-misconduct'] })
    expect(ask([rule({ predicate: asked })], supposing).editions[0]?.held).toMatchObject({
      truth: 'met',
      evidence: [{ source: 'supposed' }],
    })
  })

  it('is met by a plan, but not against what a record says', () => {
    const graduated = {
      ...pupil,
      finishings: [{ stage: 'secondary' as const, year: 2025, evidence: evidence('d1') }],
    }
    const asked: Predicate = { is: 'finishesInIntakeYear', stage: 'secondary' }
    const plan = { ...emptyPlan, finishes: { secondary: 2027 } }
    expect([stands(asked, withPlan(pupil, plan)), stands(asked, withPlan(graduated, plan))]).toEqual([
      'met',
      'unmet',
    ])
  })
})
