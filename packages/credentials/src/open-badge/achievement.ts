import { encodeTextBase64url } from '../encoding/base64url.ts'
import type { Achievement } from '@jiangji/domain/record/kind'

export interface AchievementAlignment {
  readonly targetName: string
  readonly targetUrl: string
  readonly targetCode?: string
}

export type AchievementInput = Readonly<Achievement> & {
  readonly id?: string
  readonly creatorId?: string
  readonly description?: string
  readonly alignment?: readonly AchievementAlignment[]
}

/** The URN of an organisation that has no identifier of its own, from its name in base64url, which is half as long as percent signs (RFC 8141 section 2; Open Badges 3.0 Profile.id is required). */
export function organisationUrn(name: string): string {
  return `urn:jiangji:organisation:${encodeTextBase64url(name)}`
}

/** The URN of an achievement that has no identifier of its own, from its type, its code or without one who awards it, and its name (RFC 8141 section 2; Open Badges 3.0 Achievement.id is required). */
export function achievementUrn(
  achievement: Pick<AchievementInput, 'type' | 'name' | 'creatorName' | 'humanCode'>,
): string {
  const { type, humanCode, creatorName, name } = achievement
  const parts = humanCode === undefined ? [type, creatorName ?? '', name] : [type, '', humanCode, name]
  return `urn:jiangji:achievement:${parts.map(encodeTextBase64url).join(':')}`
}

/** The Achievement of Open Badges 3.0 (section B.1.1): who awards it is its creator, whoever signs, and where nobody is named there is none; every kind of result has a description that the results point to. */
export function buildAchievement(achievement: AchievementInput, credentialId: string) {
  const { creatorName, humanCode, alignment, results } = achievement
  return {
    id: achievement.id ?? achievementUrn(achievement),
    type: ['Achievement'],
    achievementType: achievement.type,
    name: achievement.name,
    description:
      achievement.description ?? (creatorName === null ? '' : `${creatorName}：`) + achievement.name,
    criteria: { narrative: achievement.criteria },
    ...(creatorName !== null && {
      creator: {
        id: achievement.creatorId ?? organisationUrn(creatorName),
        type: ['Profile'],
        name: creatorName,
      },
    }),
    ...(humanCode !== undefined && { humanCode }),
    ...(alignment !== undefined &&
      alignment.length > 0 && { alignment: alignment.map((target) => ({ type: ['Alignment'], ...target })) }),
    ...(results.length > 0 && {
      resultDescription: results.map((result, at) => ({
        id: resultId(credentialId, at),
        type: ['ResultDescription'],
        name: result.name,
        resultType: result.resultType,
      })),
    }),
  }
}

/** The Results of a learner, each pointing to its description by position (Open Badges 3.0 section B.1.13, Result). */
export function buildResults(credentialId: string, results: AchievementInput['results']) {
  return results.map((result, at) => ({
    type: ['Result'],
    resultDescription: resultId(credentialId, at),
    value: result.value,
  }))
}

function resultId(credentialId: string, at: number): string {
  return `${credentialId}#result-${at + 1}`
}
