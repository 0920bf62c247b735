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

export interface BulkNamed {
  organisationId: string
  id: string
}

/** The next records of a request that were neither changed nor passed over. */
export async function pickRecords(trx: Trx, { organisationId, id }: BulkNamed, limit: number) {
  return trx
    .selectFrom('bulk_change_record')
    .where('organisation_id', '=', organisationId)
    .where('bulk_id', '=', id)
    .where('outcome', 'is', null)
    .select(['learner_id as learnerId', 'record_id as recordId'])
    .orderBy('record_id')
    .limit(limit)
    .execute()
}

export type Picked = Awaited<ReturnType<typeof pickRecords>>[number]

export interface Turn {
  organisationId: string
  act: BulkAct
  to: RecordState
  status: NewStatus
}

/** These records and all their credentials in one statement; a record that is no longer open to the act, or is being corrected, is passed over. */
export async function turnRecords(
  trx: Trx,
  { organisationId, act, to, status }: Turn,
  picked: readonly Picked[],
): Promise<{ recordIds: string[]; shards: number[] }> {
  const { rows } = await sql<{ recordIds: string[]; shards: number[] }>`
    WITH turned AS (
      UPDATE record r SET state = ${to}
      FROM unnest(${picked.map(({ learnerId }) => learnerId)}::uuid[],
        ${picked.map(({ recordId }) => recordId)}::uuid[]) AS p (learner_id, record_id)
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
    )
    SELECT coalesce((SELECT array_agg(id) FROM turned), '{}') AS "recordIds",
      coalesce((SELECT array_agg(DISTINCT shard_id ORDER BY shard_id) FROM entries), '{}') AS shards`.execute(
    trx,
  )
  return rows[0] ?? { recordIds: [], shards: [] }
}

/** What became of each of them; by lists and not by a join, whose size the planner cannot know of a request just made. */
export async function noteOutcomes(
  trx: Trx,
  { organisationId, id }: BulkNamed,
  picked: readonly Picked[],
  turned: readonly string[],
): Promise<void> {
  await sql`
    UPDATE bulk_change_record
    SET outcome = CASE WHEN record_id = ANY (${turned}::uuid[]) THEN 'applied' ELSE 'passed-over' END
    WHERE organisation_id = ${organisationId}::uuid AND bulk_id = ${id}::uuid
      AND record_id = ANY (${picked.map(({ recordId }) => recordId)}::uuid[])`.execute(trx)
}

/** The published lists of these shards are due. */
export async function touchShards(trx: Trx, shards: readonly number[], now: Date): Promise<void> {
  await sql`SELECT touch_status_shards(${shards}::integer[], ${now}::timestamptz)`.execute(trx)
}

/** The numbers of revoked records that should never have borne them. */
export async function releaseNumbers(
  trx: Trx,
  { organisationId, id }: BulkNamed,
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
  { organisationId, id }: BulkNamed,
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
