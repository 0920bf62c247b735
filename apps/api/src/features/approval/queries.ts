import { sql, type ExpressionBuilder } from 'kysely'
import type { CivilDate } from '@jiangji/domain/calendar'
import { statesBefore } from '@jiangji/domain/record/lifecycle'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { behind, type Ordered } from '../../platform/export/behind.ts'
import type { KeyedPage } from '../../platform/export/pages.ts'

const byMoment: Ordered = { table: 'batch', as: 'batch', moment: 'submitted_at' }

const recentBatches = 100

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

function batchesOf(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('batch')
    .innerJoin('person as creator', 'creator.id', 'batch.created_by')
    .leftJoin('person as submitter', 'submitter.id', 'batch.submitted_by')
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.kind', '!=', 'roster')
    .where('batch.submitted_at', 'is not', null)
    .select([
      'batch.id',
      'batch.kind',
      'batch.source',
      'batch.file_name as fileName',
      'batch.state',
      'batch.total_rows as total',
      'batch.done_rows as done',
      'batch.accepted_rows as accepted',
      'batch.unchanged_rows as unchanged',
      'batch.warned_rows as warned',
      'batch.held_rows as held',
      'batch.rejected_rows as rejected',
      'batch.created_at as createdAt',
      'batch.created_by as creatorId',
      'batch.submitted_at as submittedAt',
      'batch.submitted_by as submitterId',
      'batch.approved_at as approvedAt',
      'batch.failure_code as failureCode',
      'batch.failure_facts as failureFacts',
      'batch.return_reason as returnReason',
      'creator.name as createdBy',
      'submitter.name as submittedBy',
    ])
}

/** Those waiting for an approver first, then the latest. */
export async function listSubmitted(trx: ReadonlyTrx, organisationId: string) {
  return batchesOf(trx, organisationId)
    .orderBy((eb) => eb('batch.state', '=', 'submitted'), 'desc')
    .orderBy('batch.submitted_at', 'desc')
    .limit(recentBatches)
    .execute()
}

/** Every batch that ever reached an approver, the latest first. */
export async function listAllSubmitted(
  trx: ReadonlyTrx,
  organisationId: string,
  { after, limit }: KeyedPage,
) {
  return batchesOf(trx, organisationId)
    .where(behind(byMoment, organisationId, after))
    .orderBy('batch.submitted_at', 'desc')
    .orderBy('batch.id', 'desc')
    .limit(limit)
    .execute()
}

export type SubmittedBatch = Awaited<ReturnType<typeof listSubmitted>>[number]

export async function findSubmitted(trx: Reading, organisationId: string, id: string) {
  return batchesOf(trx, organisationId).where('batch.id', '=', id).executeTakeFirst()
}

export async function countRecords(trx: Reading, organisationId: string, batchId: string) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('returned_at', 'is', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn
        .countAll<number>()
        .filterWhere('state', 'not in', ['submitted', 'approved', 'rejected'])
        .as('issued'),
      eb.fn.countAll<number>().filterWhere('state', 'in', ['submitted', 'approved']).as('open'),
    ])
    .executeTakeFirstOrThrow()
}

/** What an approved batch still waits for: a day, or the word of the office that held the contest. */
export async function countWaiting(trx: Reading, organisationId: string, batchId: string) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'approved')
    .select((eb) => [
      eb.fn.countAll<number>().as('records'),
      eb.fn.min('issue_on').as('issueOn'),
      eb.fn.countAll<number>().filterWhere('confirmation', '=', 'open').as('unconfirmed'),
    ])
    .executeTakeFirstOrThrow()
}

/** The batch as it stands, locked: of two deciders the second waits and then finds the decision. */
export async function lockSubmitted(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('batch')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('kind', '!=', 'roster')
    .where('submitted_at', 'is not', null)
    .select(['state', 'kind', 'created_by as creatorId', 'submitted_by as submitterId'])
    .forUpdate()
    .executeTakeFirst()
}

export interface Approval {
  organisationId: string
  batchId: string
  personId: string
  now: Date
}

/** Undecided, and neither entered nor submitted by the person who decides. */
function isToDecide({ organisationId, batchId, personId }: Omit<Approval, 'now'>) {
  return (eb: ExpressionBuilder<Database, 'batch'>) =>
    eb.and([
      eb('organisation_id', '=', organisationId),
      eb('id', '=', batchId),
      eb('state', 'in', ['submitted', 'failed', 'approved']),
      eb('created_by', '!=', personId),
      eb('submitted_by', '!=', personId),
    ])
}

/** False when it was decided meanwhile, or by who entered it. */
export async function approveBatch(
  trx: Trx,
  { organisationId, batchId, personId, now, issueOn }: Approval & { issueOn: CivilDate | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('batch')
    .set({
      state: issueOn === null ? 'issuing' : 'approved',
      approved_by: personId,
      approved_at: now,
      done_rows: 0,
      failure_code: null,
      failure_facts: null,
    })
    .where(isToDecide({ organisationId, batchId, personId }))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when nothing of it was still to be issued. */
export async function stopBatch(
  trx: Trx,
  {
    organisationId,
    batchId,
    by,
    reason,
  }: Pick<Approval, 'organisationId' | 'batchId'> & { by: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('batch')
    .set({ state: 'failed', failure_code: 'issue.stopped', failure_facts: JSON.stringify({ by, reason }) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', 'in', ['approved', 'issuing'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What is approved, or approved anew for another day. */
export async function approveRecords(
  trx: Trx,
  {
    organisationId,
    batchId,
    issueOn,
  }: Pick<Approval, 'organisationId' | 'batchId'> & { issueOn: CivilDate | null },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('record')
    .set({ state: 'approved', issue_on: issueOn })
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['submitted', 'approved'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** False when it was decided meanwhile, or by who entered it. */
export async function returnBatch(
  trx: Trx,
  { organisationId, batchId, personId, now, reason }: Approval & { reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('batch')
    .set({
      state: 'returned',
      return_reason: reason,
      finished_at: now,
      failure_code: null,
      failure_facts: null,
    })
    .where(isToDecide({ organisationId, batchId, personId }))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Rejects what is not issued and frees its numbers for a corrected workbook. */
export async function rejectRecords(trx: Trx, organisationId: string, batchId: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('record')
    .set({ state: 'rejected' })
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', 'in', statesBefore('reject'))
    .executeTakeFirst()
  await sql`SELECT release_numbers(${batchId}::uuid)`.execute(trx)
  return Number(numUpdatedRows)
}
