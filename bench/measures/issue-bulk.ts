import { keyUrl, organisationDid } from '../../packages/credentials/src/did-web/identifier.ts'
import { buildOpenBadge } from '../../packages/credentials/src/open-badge/build.ts'
import { openBadgeHeader } from '../../packages/credentials/src/vc-jwt/header.ts'
import { openBadgeSigningInput } from '../../packages/credentials/src/vc-jwt/serialise.ts'
import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { approveMany, enrolMany, foundCollege, type ApprovedBatch } from '../college.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, type Measure } from '../measure.ts'
import { openBareIssue } from '../peers/bare-issue.ts'
import { issueApproved } from '../services.ts'

const count = 20_000

/** Records a second from approved rows to committed signed credentials, against the bare pipeline of the same payloads. */
export async function measureIssueBulk(installation: Installation): Promise<Measure[]> {
  const { addresses, owner } = installation
  const college = await foundCollege(installation, 'bench-issue')
  const learners = await enrolMany(installation, college, count)
  const bare = await openBareIssue(addresses.owner)
  const batchOf = (run: number) => approveMany(installation, college, learners, run)
  await issueApproved(college, await batchOf(50))
  const result = await compare(
    async (run) => {
      const batch = await batchOf(run)
      return perSecond(count, () => issueApproved(college, batch))
    },
    async (run) => {
      await bare.clear()
      const inputs = inputsOf(installation, await batchOf(run + 10))
      const ids = inputs.map(({ id }) => id)
      const texts = inputs.map(({ input }) => input)
      return perSecond(count, () => bare.issue(ids, texts, run))
    },
  )
  await bare.close()
  const issued = await owner.query(
    `SELECT count(*)::int AS credentials, count(DISTINCT (c.shard_id, c.shard_index))::int AS positions,
       (SELECT count(*)::int FROM record r WHERE r.organisation_id = $1 AND r.state = 'issued') AS records
     FROM credential c WHERE c.organisation_id = $1`,
    [college.id],
  )
  const { credentials, positions, records } = issued.rows[0]
  if (credentials !== records || credentials !== positions)
    throw new Error('records, credentials and positions differ')
  const note = `${count} records a run; application role, row-level security, fsync, audit, status and look-up rows; aim ≥ 0.35`
  return [{ name: 'issue.bulk', ...result, unit: 'records/s', note }]
}

function inputsOf({ origin }: Installation, { records }: ApprovedBatch): { id: string; input: string }[] {
  const header = openBadgeHeader(keyUrl(origin, 'A'.repeat(43)))
  const did = organisationDid(origin, 'bench-issue')
  return records.map(({ id, claims }, at) => ({
    id,
    input: openBadgeSigningInput(
      header,
      buildOpenBadge({
        id: `urn:uuid:${id}`,
        issuer: { did, name: '演示学校 bench-issue' },
        holder: { subjectId: `urn:jiangji:learner:B${at + 1}`, name: `演示学生${at + 1}` },
        achievement: certificate.achievement(claims),
        validFrom: new Date(),
        validUntil: null,
        awardedOn: claims.issuedOn,
        licenseNumber: claims.number,
        status: { listUrl: `${origin}/status/1000000`, index: at },
        note: '演示数据',
      }),
    ),
  }))
}
