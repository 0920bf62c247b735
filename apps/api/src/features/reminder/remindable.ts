import { competition } from '@jiangji/domain/competition/rules'
import type { CompetitionClaims } from '@jiangji/domain/competition/schema'
import type { StandingAward } from '@jiangji/domain/progression/standing'
import { readClaims } from '@jiangji/domain/record/kinds'
import type { RemindableFacts } from '@jiangji/domain/reminder/facts'

export interface FactRow {
  learnerId: string
  what: keyof RemindableFacts
  fact: unknown
}

interface AwardRow {
  id: string
  title: string
  issuedOn: string
  claims: unknown
  claimsVersion: number
}

/** What the database says of each learner, in the shape the rules read. */
export function factsByLearner(rows: readonly FactRow[]): Map<string, RemindableFacts> {
  const found = new Map<string, FactRow[]>()
  for (const row of rows) found.set(row.learnerId, [...(found.get(row.learnerId) ?? []), row])
  return new Map([...found].map(([learnerId, own]) => [learnerId, factsOf(own)]))
}

function factsOf(rows: readonly FactRow[]): RemindableFacts {
  const of = <What extends keyof RemindableFacts>(what: What) =>
    rows.filter((row) => row.what === what).map(({ fact }) => fact) as unknown as RemindableFacts[What]
  const awards = of('awards') as unknown as readonly AwardRow[]
  return {
    certificates: of('certificates'),
    awards: awards.map(standingAward),
    schooling: of('schooling'),
    shares: of('shares'),
    corrections: of('corrections'),
    transfers: of('transfers'),
    issued: of('issued'),
    corrected: of('corrected'),
    ended: of('ended'),
    looks: of('looks'),
  }
}

function standingAward({ id, title, issuedOn, claims, claimsVersion }: AwardRow): StandingAward {
  const read: CompetitionClaims = competition.schema.parse(readClaims('competition', claimsVersion, claims))
  return {
    evidence: { source: 'record', id, title, on: issuedOn },
    contest: read.contest,
    level: read.level,
    award: read.awardLevel,
    participation: read.participation,
    awardedOn: read.awardedOn,
  }
}
