import { titleKey } from '../identity/normalise.ts'

export const awardLevels = ['first', 'second', 'third', 'excellence'] as const

export type AwardLevel = (typeof awardLevels)[number]

/** Which written award is which, by version of the claims; a change makes a new version, so that an old record keeps its reading (domain.md, section 2). */
export const awardMaps = {
  1: {
    first: ['一等奖', '金奖', '金牌'],
    second: ['二等奖', '银奖', '银牌'],
    third: ['三等奖', '铜奖', '铜牌'],
    excellence: ['优秀奖', '优胜奖'],
  },
} as const satisfies Readonly<Record<number, Readonly<Record<AwardLevel, readonly string[]>>>>

const who = /^(个人|团体|团队)/

/** The award that a certificate's own words name, null when the map does not say (domain.md, section 2: 金 is 一等, 银 is 二等, 铜 is 三等 since 世界职业院校技能大赛 2024). */
export function normaliseAward(raw: string): AwardLevel | null {
  const text = titleKey(raw).replace(who, '')
  return awardLevels.find((level) => awardMaps[1][level].some((form) => form === text)) ?? null
}
