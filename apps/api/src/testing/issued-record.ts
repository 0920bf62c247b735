import { buildOpenBadge } from '@jiangji/credentials/open-badge/build'
import { signOpenBadge } from '@jiangji/credentials/vc-jwt/serialise'
import { certificate } from '@jiangji/domain/certificate/rules'
import type { CertificateClaims } from '@jiangji/domain/certificate/schema'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { testOrigin, type TestCollege } from './college.ts'
import type { TestLearner } from './learner.ts'
import { testId } from './test-id.ts'

export interface TestRecord {
  id: string
  learnerId: string
  credentialId: string
  shardIndex: number
  token: string
}

const issuedAt = new Date('2026-02-20T02:00:00Z')
let positions = 0

/** A record in a state before issue, with its batch. */
export async function submitRecord(
  database: TestDatabase,
  college: TestCollege,
  learner: TestLearner,
  { claims = certificate.example, state = 'submitted' }: { claims?: CertificateClaims; state?: string } = {},
): Promise<string> {
  const [id, batchId] = [testId(), testId()]
  const columns = certificate.columns(claims)
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, state, total_rows, accepted_rows, created_by,
       created_at, submitted_by, submitted_at) VALUES ($1, $2, 'certificate', 'workbook', $3, 1, 1, $4, $5, $4, $5)`,
    [college.id, batchId, state === 'issued' ? 'issued' : 'submitted', college.registrar, issuedAt],
  )
  await database.asOwner(
    `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims,
       claims_version, title, issued_on, scheme, level, awarding_body, number, created_by, created_at)
     VALUES ($1, $2, $3, $4, 'certificate', $5, 'college-attested', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      learner.id,
      id,
      college.id,
      batchId,
      state,
      claims,
      certificate.version,
      certificate.title(claims),
      columns.issuedOn,
      columns.scheme,
      columns.level,
      columns.awardingBody,
      columns.number,
      college.registrar,
      issuedAt,
    ],
  )
  return id
}

/** An issued record with its signed credential, as the owner's rows. */
export async function issueRecord(
  database: TestDatabase,
  college: TestCollege,
  learner: TestLearner,
  claims: CertificateClaims = certificate.example,
): Promise<TestRecord> {
  const id = await submitRecord(database, college, learner, { claims, state: 'issued' })
  const credentialId = testId()
  positions += 1
  const token = await signOpenBadge(
    buildOpenBadge({
      id: `urn:uuid:${credentialId}`,
      issuer: { did: college.did, name: college.name },
      holder: { subjectId: `urn:jiangji:learner:L${learner.studentNumber}`, name: learner.name },
      achievement: certificate.achievement(claims),
      validFrom: issuedAt,
      validUntil: null,
      awardedOn: claims.issuedOn,
      licenseNumber: claims.number,
      status: { listUrl: `${testOrigin}/status/1`, index: positions },
    }),
    college.signer,
  )
  await database.asOwner(
    `INSERT INTO credential (learner_id, id, record_id, organisation_id, format, token, thumbprint, shard_id,
       shard_index, issued_at, issued_by) VALUES ($1, $2, $3, $4, 'open-badge-vc-jwt', $5, $6, 1, $7, $8, $9)`,
    [
      learner.id,
      credentialId,
      id,
      college.id,
      token,
      college.signer.thumbprint,
      positions,
      issuedAt,
      college.approver,
    ],
  )
  await database.asOwner(
    `INSERT INTO status_entry (shard_id, shard_index, organisation_id, learner_id, credential_id)
     VALUES (1, $1, $2, $3, $4)`,
    [positions, college.id, learner.id, credentialId],
  )
  return { id, learnerId: learner.id, credentialId, shardIndex: positions, token }
}

export async function revokeRecord(
  database: TestDatabase,
  record: TestRecord,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await database.asOwner(`UPDATE record SET state = 'revoked' WHERE learner_id = $1 AND id = $2`, [
    record.learnerId,
    record.id,
  ])
  await database.asOwner(
    `UPDATE status_entry SET state = 'revoked', since = $2, reason = $3 WHERE shard_id = 1 AND shard_index = $1`,
    [record.shardIndex, at, reason],
  )
}
