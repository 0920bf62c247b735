import { competition } from '@jiangji/domain/competition/rules'
import type { CompetitionClaims } from '@jiangji/domain/competition/schema'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { submitRecord } from './issued-record.ts'
import type { TestCollege } from './college.ts'
import type { TestLearner } from './learner.ts'
import { testId } from './test-id.ts'

const approvedAt = new Date('2026-02-21T02:00:00Z')

/** A contest result that its college has approved and that waits for an office, as the owner's rows. */
export async function awaitConfirmation(
  database: TestDatabase,
  college: TestCollege,
  learner: TestLearner,
  changes: Partial<CompetitionClaims> = {},
): Promise<{ awardId: string; batchId: string }> {
  const claims: CompetitionClaims = { ...competition.example, level: 'county', host: 'county', ...changes }
  const recordId = await submitRecord(database, college, learner)
  const awardId = testId()
  const [batch] = await database.asOwner<{ batch_id: string }>('SELECT batch_id FROM record WHERE id = $1', [
    recordId,
  ])
  const batchId = batch?.batch_id ?? ''
  await database.asOwner(
    `INSERT INTO award (organisation_id, id, batch_id, contest_level, members, claims, claims_version, created_at)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7)`,
    [
      college.id,
      awardId,
      batchId,
      claims.level,
      competition.award.common(claims),
      competition.version,
      approvedAt,
    ],
  )
  await database.asOwner(
    `UPDATE batch SET kind = 'competition', state = 'approved', approved_by = $2, approved_at = $3 WHERE id = $1`,
    [batchId, college.approver, approvedAt],
  )
  await database.asOwner(
    `UPDATE record SET kind = 'competition', state = 'approved', claims = $2, claims_version = $3, title = $4, level = $5,
       award_id = $6, confirmation = 'open' WHERE id = $1`,
    [recordId, claims, competition.version, competition.title(claims), claims.level, awardId],
  )
  return { awardId, batchId }
}
