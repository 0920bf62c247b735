import { titleKey } from '../identity/normalise.ts'

export const awardLevels = ['first', 'second', 'third', 'excellence'] as const

export type AwardLevel = (typeof awardLevels)[number]

type AwardMap = Readonly<Record<AwardLevel, readonly string[]>>

/** Which written award is which, by version of the claims; a change makes a new version, so that an old record keeps its reading (domain.md, section 2). */
export const awardMaps = {
  1: {
    first: ['一等奖', '金奖', '金牌'],
    second: ['二等奖', '银奖', '银牌'],
    third: ['三等奖', '铜奖', '铜牌'],
    excellence: ['优秀奖', '优胜奖'],
  },
  2: {
    first: ['一等奖', '一等', '金奖', '金牌'],
    second: ['二等奖', '二等', '银奖', '银牌'],
    third: ['三等奖', '三等', '铜奖', '铜牌'],
    excellence: ['优秀奖', '优胜奖'],
  },
} as const satisfies Readonly<Record<number, AwardMap>>

export type AwardMapVersion = keyof typeof awardMaps

export const presentAwardMap: AwardMapVersion = 2

/** Words around an award that say who has it, where, and on which place, never which award it is. */
const around: Readonly<Record<AwardMapVersion, RegExp>> = {
  1: /^(?:个人|团体|团队)/g,
  2: /^(?:个人|团体|团队|全国|国家级?|[省市县区校]级?)+|\(第[一二三四五六七八九十\d]+名\)$/g,
}

/** The award that a certificate's own words name, null when the map does not say (domain.md, section 2: 金 is 一等, 银 is 二等, 铜 is 三等 since 世界职业院校技能大赛 2024; rule texts still speak of 国家三等奖). */
export function normaliseAward(raw: string, version: AwardMapVersion = presentAwardMap): AwardLevel | null {
  const map: AwardMap = awardMaps[version]
  const text = titleKey(raw).replace(around[version], '')
  return awardLevels.find((level) => map[level].includes(text)) ?? null
}

/** Whether what an award counts as agrees with its own words: always with the first map, and never against the present one (domain.md, section 2). */
export function agreesWithAward(raw: string, level: AwardLevel | null): boolean {
  const first = normaliseAward(raw, 1)
  if (first !== null) return level === first
  return level === null || [null, level].includes(normaliseAward(raw))
}

/** An award level by its name or its word, such as one a person mapped an unknown award to. */
export function parseAwardLevel(text: string): AwardLevel | null {
  const key = titleKey(text)
  return awardLevels.find((level) => level === key || words[level] === key) ?? normaliseAward(text)
}

const words: Readonly<Record<AwardLevel, string>> = {
  first: '一等',
  second: '二等',
  third: '三等',
  excellence: '优秀',
}

/** The award levels as a workbook writes them. */
export const printedAwardLevels: readonly string[] = awardLevels.map((level) => words[level])
