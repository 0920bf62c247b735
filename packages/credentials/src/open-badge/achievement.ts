export type ResultType =
  | 'GradePointAverage'
  | 'LetterGrade'
  | 'Percent'
  | 'PerformanceLevel'
  | 'RawScore'
  | 'Result'
  | 'ScaledScore'
  | 'Status'
  | `ext:${string}`

export interface AchievementResult {
  readonly name: string
  readonly value: string | number
  readonly type: ResultType
}

export interface AchievementAlignment {
  readonly targetName: string
  readonly targetUrl: string
  readonly targetCode?: string
}

export interface AchievementInput {
  readonly id?: string
  readonly type: string
  readonly name: string
  readonly description?: string
  readonly creator: { readonly name: string; readonly id?: string }
  readonly criteriaNarrative: string
  readonly humanCode?: string
  readonly results: readonly AchievementResult[]
  readonly alignment?: readonly AchievementAlignment[]
}

/** The URN of an organisation that has no identifier of its own, from its name (RFC 8141 section 2; Open Badges 3.0 Profile.id is required). */
export function organisationUrn(name: string): string {
  return `urn:jiangji:organisation:${encodeURIComponent(name)}`
}

/** The URN of an achievement that has no identifier of its own, from its type, who awards it, its code and its name (RFC 8141 section 2; Open Badges 3.0 Achievement.id is required). */
export function achievementUrn(
  achievement: Pick<AchievementInput, 'type' | 'name' | 'creator' | 'humanCode'>,
): string {
  const parts = [achievement.type, achievement.creator.name, achievement.humanCode ?? '', achievement.name]
  return `urn:jiangji:achievement:${parts.map(encodeURIComponent).join(':')}`
}

/** The Achievement of Open Badges 3.0 (section B.1.1): who awards it is its creator, whoever signs; every kind of result has a description that the results point to. */
export function buildAchievement(achievement: AchievementInput, credentialId: string) {
  const { creator, humanCode, alignment, results } = achievement
  return {
    id: achievement.id ?? achievementUrn(achievement),
    type: ['Achievement'],
    achievementType: achievement.type,
    name: achievement.name,
    description: achievement.description ?? `${creator.name}：${achievement.name}`,
    criteria: { narrative: achievement.criteriaNarrative },
    creator: { id: creator.id ?? organisationUrn(creator.name), type: ['Profile'], name: creator.name },
    ...(humanCode !== undefined && { humanCode }),
    ...(alignment !== undefined &&
      alignment.length > 0 && { alignment: alignment.map((target) => ({ type: ['Alignment'], ...target })) }),
    ...(results.length > 0 && {
      resultDescription: results.map((result, at) => ({
        id: resultId(credentialId, at),
        type: ['ResultDescription'],
        name: result.name,
        resultType: result.type,
      })),
    }),
  }
}

/** The Results of a learner, each pointing to its description by position (Open Badges 3.0 section B.1.13, Result). */
export function buildResults(credentialId: string, results: readonly AchievementResult[]) {
  return results.map((result, at) => ({
    type: ['Result'],
    resultDescription: resultId(credentialId, at),
    value: String(result.value),
  }))
}

function resultId(credentialId: string, at: number): string {
  return `${credentialId}#result-${at + 1}`
}
