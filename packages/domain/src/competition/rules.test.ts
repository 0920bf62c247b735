import { describe, expect, it } from 'vitest'
import { normaliseAward, parseAwardLevel } from './award.ts'
import { parseContestLevel, writtenContestLevels } from './level.ts'
import { readClaims } from '../record/kinds.ts'
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
    ['一等', 'first'],
    ['国家三等奖', 'third'],
    ['省级二等奖', 'second'],
    ['一等奖（第一名）', 'first'],
  ])('written %s counts as %s', (raw, level) => {
    expect(normaliseAward(raw)).toBe(level)
  })

  it.each(['特等奖', '第一名', '最佳组织奖', '非一等奖', '冠军', '一等奖学金', ''])(
    'written %j is left to a person',
    (raw) => {
      expect(normaliseAward(raw)).toBeNull()
    },
  )

  it('keeps the reading of the map under which it was recorded', () => {
    expect(normaliseAward('一等', 1)).toBeNull()
    expect(refusedAt({ ...example, award: '一等', awardLevel: null })).toEqual([])
  })

  it.each([
    ['second', 'second'],
    ['二等', 'second'],
    ['金牌', 'first'],
    ['特等', null],
  ])('mapped by a person to %s counts as %s', (text, level) => {
    expect(parseAwardLevel(text)).toBe(level)
  })
})

describe('a level', () => {
  it.each([
    ['世界级', 'world', null],
    ['国家级', 'national', null],
    ['省级', 'provincial', null],
    ['市 级', 'city', null],
    ['县级', 'county', 'county'],
    ['区级', 'county', 'county'],
    ['校级', 'county', 'school'],
    ['县（校）级', 'county', null],
  ])('written %s is %s', (text, level, host) => {
    expect(parseContestLevel(text)).toEqual({ level, host })
  })

  it.each(['宇宙级', '一级', '', '省级以上'])('written %j is none', (text) => {
    expect(parseContestLevel(text)).toBeNull()
  })

  it('is read in every form that a refusal offers', () => {
    for (const text of writtenContestLevels) expect(parseContestLevel(text)).not.toBeNull()
  })
})

describe('the claims of a contest', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an award that counts as another', { award: '金奖', awardLevel: 'second' }, ['awardLevel']],
    ['a known award that counts as nothing', { award: '金奖', awardLevel: null }, ['awardLevel']],
    ['a part in a team of one', { participation: 'individual', teamSize: null }, ['role']],
    ['a team where somebody is alone', { participation: 'individual', role: null }, ['teamSize']],
    ['a school as host above its level', { host: 'school' }, ['host']],
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

  it.each<[string, Partial<CompetitionClaims>, string]>([
    ['the organiser', {}, '演示大赛组委会'],
    ['one edition of the contest', { organiser: null }, '甘肃省职业院校技能大赛 2025'],
    [
      'a contest of the school',
      { organiser: null, level: 'county', host: 'school' },
      'own:甘肃省职业院校技能大赛 2025',
    ],
  ])('has its number from %s', (_case, changed, issuer) => {
    expect(competition.uniqueKey({ ...example, ...changed })).toEqual({
      scheme: 'competition',
      issuer,
      number: 'DS6299900001',
    })
    expect(competition.uniqueKey({ ...example, ...changed, certificateNumber: null })).toBeNull()
  })

  it('of the first version is read as what it said then', () => {
    const { host: _host, teamSize: _size, instructor: _instructor, ...first } = example
    expect(readClaims('competition', 1, { ...first, award: '一等', awardLevel: null })).toEqual({
      ...example,
      host: null,
      teamSize: null,
      instructor: null,
      award: '一等',
      awardLevel: null,
    })
  })

  it.each<[string, Partial<CompetitionClaims>, boolean, boolean]>([
    ['a city', { level: 'city' }, false, true],
    ['a county', { level: 'county', host: 'county' }, false, true],
    ['a county or a school', { level: 'county' }, false, true],
    ['the school', { level: 'county', host: 'school' }, false, false],
    ['the school, by its name', { level: 'county' }, true, false],
    ['a province', {}, false, false],
  ])('held by %s is confirmed by an office or not', (_case, changed, issuerAwards, confirmed) => {
    expect(
      competition.award.isConfirmed({ ...example, ...changed }, { inRegistry: false, issuerAwards }),
    ).toBe(confirmed)
  })

  it('says of its holder how large the team was and what she did, and names nobody else', () => {
    const text = JSON.stringify(competition.achievement(example))
    expect(text).toContain('"团队人数","value":"3"')
    expect(text).toContain('主操作手')
    expect(text).not.toContain('演示教师')
    expect(competition.award.common(example)).not.toHaveProperty('role')
    expect(competition.award.ofTeam({ ...example, teamSize: null }, 2).teamSize).toBe(2)
    expect(competition.award.ofTeam({ ...example, teamSize: 5 }, 2).teamSize).toBe(5)
    expect(competition.award.ofTeam({ ...example, teamSize: null }, 1).teamSize).toBeNull()
  })

  it('without an organiser has no creator, and its school stands behind what it held itself', () => {
    const own = { ...example, organiser: null, level: 'county', host: 'school' } as const
    expect(competition.achievement(own)).toMatchObject({ creatorName: null })
    expect(competition.achievement(own).criteria).not.toContain('null')
    expect(competition.assurance(own, { inRegistry: false, issuerAwards: false })).toBe('awarding-body')
    expect(
      competition.assurance({ ...own, host: 'county' }, { inRegistry: false, issuerAwards: false }),
    ).toBe('college-attested')
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
