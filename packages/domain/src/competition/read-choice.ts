import { titleKey } from '../identity/normalise.ts'
import type { ContestHost } from './level.ts'
import { contestGroups, type participations, type CompetitionClaims } from './schema.ts'

export type Participation = (typeof participations)[number]

const groupWords: readonly [NonNullable<CompetitionClaims['group']>, RegExp][] = [
  ['teacher-student', /师生/],
  ['bachelor', /本科/],
  ['associate', /高职|大专|专科/],
  ['secondary', /中职|中专|中等职业|技工/],
]
const teamWords = /^(?:team|团体赛?|团队赛?|集体赛?|小组赛?|[双多二三四五六]人赛?|组队)$/
const individualWords = /^(?:individual|个人赛?|单人赛?|个体)$/

/** The group of a contest by its name or in a workbook's words (domain.md, section 2: 中职, 高职, 本科, 师生同赛). */
export function parseGroup(text: string): CompetitionClaims['group'] {
  const key = titleKey(text)
  const named = contestGroups.find((group) => group === key)
  return named ?? groupWords.find(([, words]) => words.test(key))?.[0] ?? null
}

/** Whether somebody took part alone or in a team, by its name or in a workbook's words (product.md B5). */
export function parseParticipation(text: string): Participation | null {
  const key = titleKey(text)
  if (teamWords.test(key)) return 'team'
  return individualWords.test(key) ? 'individual' : null
}

/** Who held a contest of the lowest level, by its name or in a workbook's words (product.md B5: 县校). */
export function parseHost(text: string): ContestHost | null {
  const key = titleKey(text)
  if (/^(?:school|本?校|学校|校级)$/.test(key)) return 'school'
  return /^(?:county|县|区|县区|县级|区级)$/.test(key) ? 'county' : null
}
