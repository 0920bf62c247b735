import { describe, expect, it } from 'vitest'
import { predicateSchema } from '../progression/predicate.ts'
import type { RouteRule } from '../progression/rule.ts'
import type { StandingAward } from '../progression/standing.ts'
import { reminders as inEnglish } from '../words/en/reminder.ts'
import { reminders as inChinese } from '../words/zh-cn/reminder.ts'
import type { RemindableFacts } from './facts.ts'
import { reminderKinds } from './kinds.ts'
import { remindersFor } from './remind.ts'

const nothing: RemindableFacts = {
  certificates: [],
  awards: [],
  schooling: [{ stage: 'secondary', divisionCode: '620421' }],
  shares: [],
  corrections: [],
  transfers: [],
  issued: [],
  corrected: [],
  ended: [],
  looks: [],
}

const award: StandingAward = {
  evidence: { source: 'record', id: 'r1', title: '省赛一等奖', on: '2024-05-10' },
  contest: '甘肃省职业院校学生技能大赛',
  level: 'provincial',
  award: 'first',
  participation: 'individual',
  awardedOn: '2024-05-10',
}

const rule: RouteRule = {
  route: 'skills-score',
  edition: '2025',
  title: '技能测试免考',
  titleEn: 'Skills test waived',
  from: ['secondary'],
  to: ['associate'],
  effect: 'score',
  province: '62',
  firstYear: 2025,
  lastYear: 2025,
  wording: '3年内（含）有效',
  evidence: '',
  scope: '',
  sources: [],
  document: '甘教考〔2025〕1号',
  ask: 'exam-authority',
  predicate: predicateSchema.parse({
    any: [
      {
        is: 'award',
        families: ['vocational-students'],
        levels: ['provincial'],
        least: null,
        participations: ['individual', 'team'],
        withinYears: 3,
      },
    ],
  }),
}

const said = (
  facts: Partial<RemindableFacts>,
  { today = '2026-11-25', rules = [rule], off = [] }: Partial<Parameters<typeof remindersFor>[1]> = {},
) => remindersFor({ ...nothing, ...facts }, { today, rules, off })

describe('a certificate with an end', () => {
  const ending = (endsOn: string) => said({ certificates: [{ id: 'c', title: '电工', endsOn }] })
  it.each([
    ['2027-02-23', ['certificate-ending c 90'], 90],
    ['2026-12-25', ['certificate-ending c 30'], 30],
    ['2026-12-03', ['certificate-ending c 30'], 8],
    ['2026-12-02', ['certificate-ending c 7'], 7],
    ['2026-11-25', ['certificate-ending c 7'], 0],
  ])('on %s is said as %s', (endsOn, keys, days) => {
    const found = ending(endsOn)
    expect(found.map(({ key }) => key)).toEqual(keys)
    expect(found[0]?.facts).toMatchObject({ days })
  })
  it('a later word of a certificate overtakes the earlier ones, and no other', () => {
    expect(ending('2026-12-01')[0]?.replaces).toEqual(['certificate-ending c 90', 'certificate-ending c 30'])
    expect(ending('2027-02-23')[0]?.replaces).toEqual([])
  })

  it.each(['2027-02-24', '2026-11-24'])('on %s is too far, or over', (endsOn) => {
    expect(ending(endsOn)).toEqual([])
  })
})

describe('a contest result under a limit in years', () => {
  it('is told before its last intake, as the words of a rule of another year', () => {
    const [found] = said({ awards: [award] })
    expect(found).toMatchObject({
      kind: 'contest-lapsing',
      key: 'contest-lapsing r1 2027',
      facts: { lastIntake: 2027, isSure: 0, ruleYear: 2025, document: '甘教考〔2025〕1号' },
    })
  })
  it('is told as sure by the rule that speaks of that intake', () => {
    const ofIntake = { ...rule, edition: '2027', firstYear: 2027, lastYear: 2027 }
    const [found] = said({ awards: [award] }, { rules: [rule, ofIntake] })
    expect(found?.facts).toMatchObject({ isSure: 1, ruleYear: 2027 })
  })
  it.each([
    ['a year too early', {}, '2026-06-30'],
    ['a year too late', {}, '2027-07-01'],
    ['that no rule asks for', { level: 'city' as const }, '2026-11-25'],
  ])('%s is not told', (_what, changed, today) => {
    expect(said({ awards: [{ ...award, ...changed }] }, { today })).toEqual([])
  })
  it('is not told by the rule of another province or another stage', () => {
    expect(said({ awards: [award], schooling: [{ stage: 'secondary', divisionCode: '110101' }] })).toEqual([])
    expect(said({ awards: [award], schooling: [{ stage: 'associate', divisionCode: '620421' }] })).toEqual([])
    expect(said({ awards: [award], schooling: [] })).toEqual([])
  })
})

const asked = {
  id: 'q',
  recordId: 'r',
  title: '电工',
  school: '演示学校',
  state: 'open' as const,
  dueOn: '2026-11-24',
  answeredOn: null,
}
const named = { id: 'r', title: '电工', school: '演示学校' }

it('a correction request is told when its day is past, and when it is answered', () => {
  expect(said({ corrections: [asked] })).toMatchObject([{ kind: 'correction-overdue', subject: 'r' }])
  expect(said({ corrections: [{ ...asked, dueOn: '2026-11-25' }] })).toEqual([])
  const answered = { ...asked, state: 'declined' as const, answeredOn: '2026-11-25' }
  expect(said({ corrections: [answered] })).toMatchObject([
    { facts: { answer: 'declined' }, replaces: ['correction-overdue q'] },
  ])
})

it('looks are told a day at a time, when the day is over', () => {
  const looks = [
    { on: '2026-11-24', looks: 2, failed: 1 },
    { on: '2026-11-25', looks: 1, failed: 0 },
  ]
  expect(said({ looks })).toMatchObject([{ key: 'looked 2026-11-24', facts: { looks: 2, failed: 1 } }])
})

const everything: RemindableFacts = {
  ...nothing,
  certificates: [{ id: 'c', title: '电工', endsOn: '2026-12-01' }],
  awards: [award],
  shares: [{ id: 's', recipient: '某企业', endsOn: '2026-11-27' }],
  corrections: [asked, { ...asked, id: 'q2', state: 'accepted', answeredOn: '2026-11-25' }],
  transfers: [{ id: 't', school: '演示二校' }],
  issued: [{ ...named, on: '2026-11-25', count: 3 }],
  corrected: [named],
  ended: [{ ...named, state: 'revoked', since: '2026-11-25' }],
  looks: [{ on: '2026-11-24', looks: 2, failed: 0 }],
}

it('every kind can be said in both languages and turned off, and the same is said once', () => {
  const all = remindersFor(everything, { today: '2026-11-25', rules: [rule], off: [] })
  expect(all.map(({ kind }) => kind).toSorted()).toEqual([...reminderKinds].toSorted())
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  expect(remindersFor(everything, { today: '2026-11-25', rules: [rule], off: [...reminderKinds] })).toEqual(
    [],
  )
  for (const { kind, facts } of all)
    for (const words of [inChinese, inEnglish]) {
      const { title, todo } = (words[kind] as (facts: object) => { title: string; todo: string })(facts)
      expect(`${title} ${todo}`).not.toMatch(/undefined|null|NaN/)
    }
})
