import { sql } from 'kysely'
import { actOfChange } from '@jiangji/domain/record/change'
import type { BulkAct } from '@jiangji/domain/record/bulk-change'
import { statesBefore } from '@jiangji/domain/record/lifecycle'
import type { RecordState } from '../../../platform/db/tables.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { NewStatus } from '../queries.ts'

/** False when it was stopped, or has been begun. */
export async function beginBulk(trx: Trx, organisationId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bulk_change')
    .set({ state: 'applying' })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface ChunkOfBulk {
  organisationId: string
  id: string
  act: BulkAct
  to: RecordState
  status: NewStatus
  limit: number
}

export interface TurnedChunk {
  picked: number
  recordIds: string[]
  shards: number[]
}

/** The next records of a request and all their credentials in one statement; a record that is no longer open to the act, or is being corrected, is passed over. */
export async function turnChunk(trx: Trx, chunk: ChunkOfBulk): Promise<TurnedChunk> {
  const { organisationId, id, act, to, status, limit } = chunk
  const { rows } = await sql<TurnedChunk>`
    WITH picked AS MATERIALIZED (
      SELECT learner_id, record_id FROM bulk_change_record
      WHERE organisation_id = ${organisationId}::uuid AND bulk_id = ${id}::uuid AND outcome IS NULL
      ORDER BY record_id LIMIT ${limit}
    ), turned AS (
      UPDATE record r SET state = ${to} FROM picked p
      WHERE r.learner_id = p.learner_id AND r.id = p.record_id AND r.organisation_id = ${organisationId}::uuid
        AND r.state = ANY (${statesBefore(actOfChange(act))}::text[])
        AND NOT EXISTS (SELECT FROM record n JOIN batch b ON b.organisation_id = n.organisation_id AND b.id = n.batch_id
          WHERE n.learner_id = r.learner_id AND n.corrects_id = r.id AND n.state = 'approved' AND b.state = 'issuing')
      RETURNING r.learner_id, r.id
    ), entries AS (
      UPDATE status_entry e SET state = ${status.state}, since = ${status.since}::timestamptz, reason = ${status.reason}
      FROM turned t JOIN credential c ON c.learner_id = t.learner_id AND c.record_id = t.id
      WHERE e.shard_id = c.shard_id AND e.shard_index = c.shard_index
      RETURNING e.shard_id
    ), noted AS (
      UPDATE bulk_change_record i SET outcome = CASE WHEN t.id IS NULL THEN 'passed-over' ELSE 'applied' END
      FROM picked p LEFT JOIN turned t ON t.id = p.record_id
      WHERE i.organisation_id = ${organisationId}::uuid AND i.bulk_id = ${id}::uuid AND i.record_id = p.record_id
    )
    SELECT (SELECT count(*)::integer FROM picked) AS picked,
      coalesce((SELECT array_agg(id) FROM turned), '{}') AS "recordIds",
      coalesce((SELECT array_agg(DISTINCT shard_id ORDER BY shard_id) FROM entries), '{}') AS shards`.execute(
    trx,
  )
  return rows[0] ?? { picked: 0, recordIds: [], shards: [] }
}

/** The published lists of these shards are due. */
export async function touchShards(trx: Trx, shards: readonly number[], now: Date): Promise<void> {
  await sql`SELECT touch_status_shards(${shards}::integer[], ${now}::timestamptz)`.execute(trx)
}

/** The numbers of revoked records that should never have borne them. */
export async function releaseNumbers(
  trx: Trx,
  { organisationId, id }: { organisationId: string; id: string },
  recordIds: readonly string[],
): Promise<void> {
  await sql`
    SELECT release_number(learner_id, record_id) FROM bulk_change_record
    WHERE organisation_id = ${organisationId}::uuid AND bulk_id = ${id}::uuid AND record_id = ANY (${recordIds}::uuid[])`.execute(
    trx,
  )
}

export async function countProgress(
  trx: Trx,
  { organisationId, id }: { organisationId: string; id: string },
  { applied, passedOver }: { applied: number; passedOver: number },
): Promise<void> {
  await trx
    .updateTable('bulk_change')
    .set((eb) => ({
      applied: eb('applied', '+', applied),
      passed_over: eb('passed_over', '+', passedOver),
    }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

export async function finishBulk(trx: Trx, organisationId: string, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('bulk_change')
    .set({ state: 'applied', finished_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'applying')
    .execute()
}
