import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, AchievementResult, AssuranceFacts, RecordKind } from '../record/kind.ts'
import { contestEvents, type ContestEvents } from './events.ts'
import { competitionFields } from './fields.ts'
import { competitionHeld } from './held.ts'
import { judgeCompetitionRow } from './judge.ts'
import { printedContestLevel } from './level.ts'
import { numberIssuer } from './number.ts'
import { readCompetitionRow, type CompetitionDraft } from './read.ts'
import { competitionSchema, fromFirstVersion, type CompetitionClaims } from './schema.ts'

export const competition = {
  name: 'competition',
  side: 'competition',
  version: 2,
  schema: competitionSchema,
  upcasters: { 1: fromFirstVersion },
  fields: competitionFields,
  example: {
    contest: '甘肃省职业院校技能大赛',
    edition: 2025,
    event: '数控车加工',
    eventCode: null,
    level: 'provincial',
    host: null,
    group: 'secondary',
    organiser: '演示大赛组委会',
    award: '一等奖',
    awardLevel: 'first',
    participation: 'team',
    role: '主操作手',
    teamSize: 3,
    instructor: '演示教师',
    awardedOn: '2025-04-18',
    certificateNumber: 'DS6299900001',
    publication: 'https://example.org/2025/results',
  },
  importing: {
    references: ['contests'],
    open: ({ contests }) => contestEvents(contests),
    claimed: { field: 'certificateNumber', known: 'award.known', taken: 'number.taken' },
    read: readCompetitionRow,
    judge: judgeCompetitionRow,
    held: competitionHeld,
  },
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
  assurance: (claims, { inRegistry, issuerAwards }) =>
    assuranceOf({ inRegistry, issuerAwards: issuerAwards || claims.host === 'school' }),
  award: {
    common: ({ role: _role, teamSize: _teamSize, ...common }) => common,
    ofTeam: (claims, members) => ({
      ...claims,
      teamSize: members > 1 ? Math.max(members, claims.teamSize ?? 0) : claims.teamSize,
    }),
    otherOf: (claims, part) => ({ ...claims, role: part }),
    level: ({ level }) => level,
    isTeam: ({ participation }) => participation === 'team',
    isConfirmed,
  },
} as const satisfies RecordKind<CompetitionClaims, CompetitionDraft, ContestEvents>

function titleOf({ contest, edition, event, award }: CompetitionClaims): string {
  const year = contest.includes(String(edition)) ? '' : `${edition}年`
  return `${year}${contest} ${event} ${award}`
}

/** City and county results are; what a school held itself it says itself (product.md B5: 县校). */
function isConfirmed({ level, host }: CompetitionClaims, { issuerAwards }: AssuranceFacts): boolean {
  return level === 'city' || (level === 'county' && host !== 'school' && !issuerAwards)
}

function uniqueKeyOf(claims: CompetitionClaims) {
  const { certificateNumber: number } = claims
  return number === null ? null : { scheme: 'competition', issuer: numberIssuer(claims), number }
}

function achievementOf(claims: CompetitionClaims): Achievement {
  const level = printedContestLevel(claims.level, claims.host)
  const team = claims.participation === 'team'
  return {
    type: 'Award',
    name: `${titleOf(claims)}（${level}）`,
    creatorName: claims.organiser,
    criteria: `在${claims.contest}（${claims.edition}年，${level}）${claims.event}赛项获得${claims.award}，${claims.organiser === null ? '' : `由${claims.organiser}颁发，`}学校核实后签章。`,
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
      ...named('团队人数', claims.teamSize === null ? null : String(claims.teamSize), {
        resultType: 'ext:TeamSize',
        field: 'teamSize',
        place: 5,
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
