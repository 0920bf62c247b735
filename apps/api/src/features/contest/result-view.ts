import { competitionSchema } from '@jiangji/domain/competition/schema'
import { readClaims } from '@jiangji/domain/record/kinds'
import type { ResultRow } from './queries.ts'

/** An award as an office compares it with its own list. */
export function resultLine(row: ResultRow) {
  const claims = competitionSchema.parse(readClaims(row.kind, row.claims_version, row.claims))
  const { contest, edition, event, level, group, award, awardLevel, participation, organiser } = claims
  return {
    awardId: row.award_id,
    batchId: row.batch_id,
    college: row.college,
    contest,
    edition,
    event,
    level,
    group,
    award,
    awardLevel,
    participation,
    organiser,
    instructor: claims.instructor,
    awardedOn: claims.awardedOn,
    number: claims.certificateNumber,
    members: row.members,
    state: row.state,
    approvedAt: row.approved_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by,
    reason: row.reason,
  }
}
