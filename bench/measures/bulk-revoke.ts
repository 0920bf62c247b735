import { applyBulk } from '../../apps/api/src/features/change/bulk/apply-bulk.ts'
import { StatusPublisher } from '../../apps/api/src/features/publish/status-publisher.ts'
import { ActingContext, nobody, platformOrganisation } from '../../apps/api/src/platform/context.ts'
import { approveMany, enrolMany, foundCollege, type ApprovedBatch } from '../college.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, type Measure } from '../measure.ts'
import { askToRevoke, issueApproved } from '../services.ts'

const count = 10_000

/** Records a second of a whole batch, from the end of its window to revoked and in both published lists, against two bare statements in one transaction. */
export async function measureBulkRevoke(installation: Installation): Promise<Measure[]> {
  const { owner, product } = installation
  const college = await foundCollege(installation, 'bench-revoke')
  const learners = await enrolMany(installation, college, count)
  const publisher = new StatusPublisher(
    new ActingContext(product.services, {
      ...nobody,
      organisationId: platformOrganisation,
      roles: ['platform-administrator'],
    }),
  )
  const issued = async (run: number) => {
    const batch = await approveMany(installation, college, learners, run)
    await issueApproved(college, batch)
    await owner.query('VACUUM ANALYZE record, status_entry, credential')
    return batch
  }
  const result = await compare(
    async (run) => {
      const id = await askToRevoke(college, (await issued(100 + run)).id)
      await owner.query(`UPDATE bulk_change SET takes_effect_at = now() WHERE id = $1`, [id])
      await publisher.rebuildDue()
      return perSecond(count, async () => {
        await applyBulk(college.as('approver'), id)
        await publisher.rebuildDue()
      })
    },
    async (run) => {
      const batch = await issued(200 + run)
      return perSecond(count, () => bareRevoke(installation, batch))
    },
  )
  const { rows } = await owner.query<{ left: number }>(
    `SELECT count(*)::int AS left FROM bulk_change WHERE organisation_id = $1
       AND (state <> 'applied' OR applied <> total)`,
    [college.id],
  )
  if (rows[0]?.left !== 0) throw new Error('a request was not applied to all of its records')
  const note = `${count} records a run in chunks of a thousand, each record noted, audit, both status lists built and signed; limit: one UPDATE each of record and status_entry`
  return [{ name: 'bulk.revoke', ...result, unit: 'records/s', note }]
}

async function bareRevoke({ owner }: Installation, { id }: ApprovedBatch): Promise<void> {
  await owner.query('BEGIN')
  await owner.query(`UPDATE record SET state = 'revoked' WHERE batch_id = $1`, [id])
  await owner.query(
    `UPDATE status_entry e SET state = 'revoked', since = now(), reason = 'entered-in-error'
     FROM record r JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
     WHERE r.batch_id = $1 AND e.shard_id = c.shard_id AND e.shard_index = c.shard_index`,
    [id],
  )
  await owner.query('COMMIT')
}
