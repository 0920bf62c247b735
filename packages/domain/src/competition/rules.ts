import { titleKey } from '../identity/normalise.ts'
import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, AchievementResult, RecordKind } from '../record/kind.ts'
import { competitionFields } from './fields.ts'
import { printedContestLevel } from './level.ts'
import { competitionSchema, type CompetitionClaims } from './schema.ts'

export const competition = {
  name: 'competition',
  side: 'competition',
  version: 1,
  schema: competitionSchema,
  upcasters: {},
  fields: competitionFields,
  example: {
    contest: '甘肃省职业院校技能大赛',
    edition: 2025,
    event: '数控车加工',
    eventCode: null,
    level: 'provincial',
    group: 'secondary',
    organiser: '演示大赛组委会',
    award: '一等奖',
    awardLevel: 'first',
    participation: 'team',
    role: '主操作手',
    awardedOn: '2025-04-18',
    certificateNumber: 'DS6299900001',
    publication: 'https://example.org/2025/results',
  },
  importing: null,
  begunBy: 'college',
  manyAtOnce: false,
  achievementTypes: ['Award'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.awardedOn,
    validTo: null,
    scheme: null,
    level: claims.level,
    awardLevel: claims.awardLevel,
    occupation: null,
    awardingBody: claims.organiser,
    number: claims.certificateNumber,
  }),
  uniqueKey: uniqueKeyOf,
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<CompetitionClaims>

function titleOf({ contest, edition, event, award }: CompetitionClaims): string {
  const year = contest.includes(String(edition)) ? '' : `${edition}年`
  return `${year}${contest} ${event} ${award}`
}

function uniqueKeyOf({ participation, organiser, certificateNumber }: CompetitionClaims) {
  return participation === 'team' || certificateNumber === null
    ? null
    : { scheme: 'competition', issuer: titleKey(organiser), number: certificateNumber }
}

function achievementOf(claims: CompetitionClaims): Achievement {
  const level = printedContestLevel(claims.level)
  const team = claims.participation === 'team'
  return {
    type: 'Award',
    name: `${titleOf(claims)}（${level}）`,
    creatorName: claims.organiser,
    criteria: `在${claims.contest}（${claims.edition}年，${level}）${claims.event}赛项获得${claims.award}，由${claims.organiser}颁发，学校核实后签章。`,
    ...(claims.eventCode === null ? {} : { humanCode: claims.eventCode }),
    ...(claims.publication === null ? {} : { alignment: [publishedResult(claims, claims.publication)] }),
    results: [
      { name: '奖项', value: claims.award, resultType: 'Result', shownWith: 'name' },
      { name: '赛事级别', value: level, resultType: 'ext:ContestLevel', shownWith: 'name' },
      {
        name: '参赛形式',
        value: team ? '团体' : '个人',
        resultType: 'ext:Participation',
        field: 'participation',
      },
      ...named('队内分工', claims.role, { resultType: 'ext:TeamRole', field: 'role', place: 3 }),
      ...named('证书编号', claims.certificateNumber, {
        resultType: 'ext:CertificateNumber',
        shownWith: 'number',
        place: 4,
      }),
    ],
  }
}

function named(
  name: string,
  value: string | null,
  result: Omit<AchievementResult, 'name' | 'value'>,
): AchievementResult[] {
  return value === null ? [] : [{ name, value, ...result }]
}

function publishedResult({ contest, edition, event, eventCode }: CompetitionClaims, targetUrl: string) {
  return {
    targetName: `${contest}（${edition}年）${event}获奖名单`,
    targetUrl,
    ...(eventCode === null ? {} : { targetCode: eventCode }),
  }
}
