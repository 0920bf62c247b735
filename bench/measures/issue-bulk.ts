import { approveMany, enrolMany, foundCollege } from '../college.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, type Measure } from '../measure.ts'
import { inputsOf } from '../peers/bare-inputs.ts'
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
      const inputs = inputsOf(installation, 'bench-issue', await batchOf(run + 10))
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
