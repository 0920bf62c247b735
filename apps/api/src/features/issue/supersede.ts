import { sql } from 'kysely'
import type { Trx } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/refusal.ts'

interface Succession {
  organisationId: string
  batchId: string
  /** Those of the batch whose credentials this transaction stored, and how many they are. */
  recordIds: readonly string[]
  issued: number
  now: Date
}

/** Where a corrected record now has its credential, the old record and its credentials are superseded by it, and its number goes over; refused when an old record stands otherwise than when its correction was approved. */
export async function supersedeCorrected(trx: Trx, succession: Succession): Promise<void> {
  const { batchId, issued, now } = succession
  const { ended, shards } = await endCorrected(trx, succession)
  if (ended !== issued) throw new Refusal('correction.overtaken')
  await sql`SELECT touch_status_shards(${shards}::integer[], ${now}::timestamptz), move_numbers(${batchId}::uuid)`.execute(
    trx,
  )
}

async function endCorrected(trx: Trx, { organisationId, batchId, recordIds, now }: Succession) {
  const { rows } = await sql<{ ended: number; shards: number[] }>`
    WITH ended AS (
      UPDATE record old SET state = 'superseded' FROM record new
      WHERE new.organisation_id = ${organisationId}::uuid AND new.batch_id = ${batchId}::uuid AND new.state = 'issued'
        AND new.id = ANY (${recordIds}::uuid[])
        AND old.learner_id = new.learner_id AND old.id = new.corrects_id
        AND old.organisation_id = new.organisation_id
        AND (old.state = 'issued' OR (old.state = 'suspended' AND new.corrects_state = 'suspended'))
      RETURNING old.learner_id, old.id AS old_id, new.id AS new_id
    ), turned AS (
      UPDATE status_entry e SET state = 'superseded', since = ${now}::timestamptz, reason = NULL,
        successor_id = (SELECT n.id FROM credential n WHERE n.learner_id = ended.learner_id
          AND n.record_id = ended.new_id ORDER BY (n.format = c.format) DESC, n.id LIMIT 1)
      FROM ended JOIN credential c ON c.learner_id = ended.learner_id AND c.record_id = ended.old_id
      WHERE e.shard_id = c.shard_id AND e.shard_index = c.shard_index
      RETURNING e.shard_id
    )
    SELECT (SELECT count(*)::integer FROM ended) AS ended,
      coalesce((SELECT array_agg(DISTINCT shard_id ORDER BY shard_id) FROM turned), '{}') AS shards`.execute(
    trx,
  )
  return rows[0] ?? { ended: 0, shards: [] }
}
