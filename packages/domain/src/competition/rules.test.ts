import { describe, expect, it } from 'vitest'
import { normaliseAward } from './award.ts'
import { competition } from './rules.ts'
import { competitionSchema, type CompetitionClaims } from './schema.ts'

const example: CompetitionClaims = competition.example

function refusedAt(claims: unknown): string[] {
  return competitionSchema.safeParse(claims).error?.issues.map(({ path }) => path.join('.')) ?? []
}

describe('an award', () => {
  it.each([
    ['一等奖', 'first'],
    ['金奖', 'first'],
    ['金牌', 'first'],
    ['个人一等奖', 'first'],
    ['团体 二等奖', 'second'],
    ['银奖', 'second'],
    ['银牌', 'second'],
    ['三等奖', 'third'],
    ['铜奖', 'third'],
    ['优秀奖', 'excellence'],
    ['优胜奖', 'excellence'],
  ])('written %s counts as %s', (raw, level) => {
    expect(normaliseAward(raw)).toBe(level)
  })

  it.each(['特等奖', '第一名', '最佳组织奖', '非一等奖', ''])('written %j is left to a person', (raw) => {
    expect(normaliseAward(raw)).toBeNull()
  })
})

describe('the claims of a contest', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an award that counts as another', { award: '金奖', awardLevel: 'second' }, ['awardLevel']],
    ['a known award that counts as nothing', { award: '金奖', awardLevel: null }, ['awardLevel']],
    ['a part in a team of one', { participation: 'individual', role: '主操作手' }, ['role']],
    ['an award before the contest', { edition: 2026, awardedOn: '2025-12-31' }, ['awardedOn']],
    ['a day that does not exist', { awardedOn: '2025-02-30' }, ['awardedOn']],
    ['half a year', { edition: 2025.5 }, ['edition']],
    ['a level of certificates', { level: 'intermediate' }, ['level']],
    ['an empty event', { event: '  ' }, ['event']],
    ['an address that is none', { publication: 'javascript:alert(1)' }, ['publication']],
    ['a field of its own', { tutor: '演示老师' }, ['']],
  ])('do not allow %s', (_case, changed, paths) => {
    expect(refusedAt({ ...example, ...changed })).toEqual(paths)
  })

  it('keep an award that no map names, with or without what it counts as', () => {
    expect(refusedAt({ ...example, award: '特等奖', awardLevel: null })).toEqual([])
    expect(refusedAt({ ...example, award: '特等奖', awardLevel: 'first' })).toEqual([])
  })
})

describe('a contest record', () => {
  it('says the year once', () => {
    expect(competition.title(example)).toBe('2025年甘肃省职业院校技能大赛 数控车加工 一等奖')
    expect(competition.title({ ...example, contest: '2025年校技能节' })).toBe(
      '2025年校技能节 数控车加工 一等奖',
    )
  })

  it('keeps the award in its own words beside what it counts as', () => {
    const gold = { ...example, award: '金奖' }
    expect(competition.columns(gold)).toMatchObject({ awardLevel: 'first', level: 'provincial' })
    expect(competition.achievement(gold).results).toContainEqual({
      name: '奖项',
      value: '金奖',
      resultType: 'Result',
      shownWith: 'name',
    })
  })

  it('claims its number for one person, and for nobody where a team shares it', () => {
    expect(competition.uniqueKey({ ...example, participation: 'individual', role: null })).toEqual({
      scheme: 'competition',
      issuer: '演示大赛组委会',
      number: 'DS6299900001',
    })
    expect(competition.uniqueKey(example)).toBeNull()
    expect(
      competition.uniqueKey({ ...example, participation: 'individual', role: null, certificateNumber: null }),
    ).toBeNull()
  })

  it('points to where its result was published, and nowhere else', () => {
    expect(competition.achievement(example).alignment).toEqual([
      {
        targetName: '甘肃省职业院校技能大赛（2025年）数控车加工获奖名单',
        targetUrl: 'https://example.org/2025/results',
      },
    ])
    expect(competition.achievement({ ...example, publication: null })).not.toHaveProperty('alignment')
  })

  it('never expires by itself, because only an exam says how long it counts', () => {
    expect(competition.columns(example).validTo).toBeNull()
  })
})
