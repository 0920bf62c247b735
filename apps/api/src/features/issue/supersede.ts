import { sql } from 'kysely'
import type { Trx } from '../../platform/db/tenant.ts'

interface Succession {
  organisationId: string
  batchId: string
  now: Date
}

/** Where a corrected record now has its credential, the old record and its credentials are superseded by it, and its number goes over. */
export async function supersedeCorrected(
  trx: Trx,
  { organisationId, batchId, now }: Succession,
): Promise<void> {
  const { rows } = await sql<{ shard_id: number }>`
    WITH ended AS (
      UPDATE record old SET state = 'superseded' FROM record new
      WHERE new.organisation_id = ${organisationId}::uuid AND new.batch_id = ${batchId}::uuid AND new.state = 'issued'
        AND old.learner_id = new.learner_id AND old.id = new.corrects_id
        AND old.organisation_id = new.organisation_id AND old.state IN ('issued', 'suspended')
      RETURNING old.learner_id, old.id AS old_id, new.id AS new_id
    )
    UPDATE status_entry e SET state = 'superseded', since = ${now}::timestamptz, reason = NULL,
      successor_id = (SELECT n.id FROM credential n WHERE n.learner_id = ended.learner_id
        AND n.record_id = ended.new_id ORDER BY (n.format = c.format) DESC, n.id LIMIT 1)
    FROM ended JOIN credential c ON c.learner_id = ended.learner_id AND c.record_id = ended.old_id
    WHERE e.shard_id = c.shard_id AND e.shard_index = c.shard_index
    RETURNING e.shard_id`.execute(trx)
  const shards = [...new Set(rows.map((row) => row.shard_id))].toSorted((one, other) => one - other)
  await sql`SELECT touch_status_shards(${shards}::integer[], ${now}::timestamptz), move_numbers(${batchId}::uuid)`.execute(
    trx,
  )
}
