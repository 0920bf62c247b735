import { sql } from 'kysely'
import { actOfChange } from '@jiangji/domain/record/change'
import type { BulkAct } from '@jiangji/domain/record/bulk-change'
import { statesBefore } from '@jiangji/domain/record/lifecycle'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'
import { behind, type Ordered } from '../../../platform/export/behind.ts'
import type { KeyedPage } from '../../../platform/export/pages.ts'

const byMoment: Ordered = { table: 'bulk_change', as: 'bulk', moment: 'requested_at' }

const recentBulks = 50

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

function bulksOf(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('bulk_change as bulk')
    .leftJoin('person as asking', 'asking.id', 'bulk.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'bulk.decided_by')
    .leftJoin('person as stopping', 'stopping.id', 'bulk.stopped_by')
    .leftJoin('batch', (join) =>
      join
        .onRef('batch.organisation_id', '=', 'bulk.organisation_id')
        .onRef('batch.id', '=', 'bulk.batch_id'),
    )
    .where('bulk.organisation_id', '=', organisationId)
    .select([
      'bulk.id',
      'bulk.act',
      'bulk.reason',
      'bulk.note',
      'bulk.state',
      'bulk.total',
      'bulk.applied',
      'bulk.passed_over as passedOver',
      'bulk.requested_by as requesterId',
      'bulk.requested_at as requestedAt',
      'bulk.decided_by as deciderId',
      'bulk.decided_at as decidedAt',
      'bulk.decision_note as decisionNote',
      'bulk.takes_effect_at as takesEffectAt',
      'asking.name as requestedBy',
      'deciding.name as decidedBy',
      'stopping.name as stoppedBy',
      'batch.kind as batchKind',
      'batch.file_name as fileName',
    ])
}

/** Those that wait or run first, then the latest. */
export async function listBulks(trx: ReadonlyTrx, organisationId: string) {
  return bulksOf(trx, organisationId)
    .orderBy((eb) => eb('bulk.state', 'in', ['open', 'approved', 'applying']), 'desc')
    .orderBy('bulk.requested_at', 'desc')
    .limit(recentBulks)
    .execute()
}

/** Every one ever asked for, the latest first. */
export async function listAllBulks(trx: ReadonlyTrx, organisationId: string, { after, limit }: KeyedPage) {
  return bulksOf(trx, organisationId)
    .where(behind(byMoment, organisationId, after))
    .orderBy('bulk.requested_at', 'desc')
    .orderBy('bulk.id', 'desc')
    .limit(limit)
    .execute()
}

export type ListedBulk = Awaited<ReturnType<typeof listBulks>>[number]

export async function findBulk(trx: ReadonlyTrx, organisationId: string, id: string) {
  return bulksOf(trx, organisationId).where('bulk.id', '=', id).executeTakeFirst()
}

/** How the records of a request stand now, by kind and state. */
export async function countByKind(trx: ReadonlyTrx, organisationId: string, id: string) {
  return trx
    .selectFrom('bulk_change_record as item')
    .innerJoin('record', (join) =>
      join.onRef('record.learner_id', '=', 'item.learner_id').onRef('record.id', '=', 'item.record_id'),
    )
    .where('item.organisation_id', '=', organisationId)
    .where('item.bulk_id', '=', id)
    .select((eb) => ['record.kind', 'record.state', eb.fn.countAll<number>().as('count')])
    .groupBy(['record.kind', 'record.state'])
    .orderBy('count', 'desc')
    .execute()
}

function recordsOf(trx: ReadonlyTrx, organisationId: string, id: string) {
  return trx
    .selectFrom('bulk_change_record as item')
    .innerJoin('record', (join) =>
      join.onRef('record.learner_id', '=', 'item.learner_id').onRef('record.id', '=', 'item.record_id'),
    )
    .innerJoin('learner', 'learner.id', 'item.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'item.learner_id')
        .onRef('enrolment.organisation_id', '=', 'item.organisation_id'),
    )
    .where('item.organisation_id', '=', organisationId)
    .where('item.bulk_id', '=', id)
    .select([
      'item.learner_id as learnerId',
      'item.record_id as recordId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'record.kind',
      'record.title',
      'record.level',
      'record.number',
      'record.issued_on as issuedOn',
      'record.state',
      'record.marks',
      'item.outcome',
    ])
}

/** Every record of a request. */
export async function listRecords(
  trx: ReadonlyTrx,
  organisationId: string,
  id: string,
  { after, limit }: KeyedPage,
) {
  return recordsOf(trx, organisationId, id)
    .$if(after !== null, (query) => query.where('item.record_id', '>', after ?? ''))
    .orderBy('item.record_id')
    .limit(limit)
    .execute()
}

/** Some of its records, those with marks first. */
export async function sampleRecords(trx: ReadonlyTrx, organisationId: string, id: string, limit: number) {
  return recordsOf(trx, organisationId, id)
    .orderBy(sql`cardinality(record.marks)`, 'desc')
    .orderBy('item.record_id')
    .limit(limit)
    .execute()
}

export interface NewBulk {
  organisationId: string
  id: string
  act: BulkAct
  reason: string
  note: string | null
  batchId: string | null
  recordIds: readonly string[]
  personId: string
  now: Date
}

/** Writes down the request with every record that the act is open to now; how many there are, none of them when there is none. */
export async function insertBulk(trx: Trx, bulk: NewBulk): Promise<number> {
  const { organisationId, id, act, batchId, recordIds } = bulk
  const named = batchId === null ? sql`r.id = ANY (${recordIds}::uuid[])` : sql`r.batch_id = ${batchId}::uuid`
  const { rows } = await sql<{ total: number }>`
    WITH open AS MATERIALIZED (
      SELECT r.learner_id, r.id FROM record r
      WHERE r.organisation_id = ${organisationId}::uuid AND ${named}
        AND r.state = ANY (${statesBefore(actOfChange(act))}::text[])
    ), request AS (
      INSERT INTO bulk_change (organisation_id, id, act, reason, note, batch_id, state, total, requested_by, requested_at)
      SELECT ${organisationId}::uuid, ${id}::uuid, ${act}, ${bulk.reason}, ${bulk.note}, ${batchId}::uuid, 'open',
        count(*), ${bulk.personId}::uuid, ${bulk.now}::timestamptz FROM open HAVING count(*) > 0
    ), items AS (
      INSERT INTO bulk_change_record (organisation_id, bulk_id, learner_id, record_id)
      SELECT ${organisationId}::uuid, ${id}::uuid, learner_id, id FROM open
    )
    SELECT count(*)::integer AS total FROM open`.execute(trx)
  return rows[0]?.total ?? 0
}

/** A request as it stands, locked: of two who decide on it the second waits and then finds the decision. */
export async function lockBulk(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('bulk_change')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select([
      'act',
      'reason',
      'state',
      'total',
      'requested_by as requesterId',
      'decided_by as deciderId',
      'takes_effect_at as takesEffectAt',
    ])
    .forUpdate()
    .executeTakeFirst()
}

export type LockedBulk = NonNullable<Awaited<ReturnType<typeof lockBulk>>>

export interface BulkSettlement {
  organisationId: string
  id: string
  state: 'approved' | 'refused' | 'withdrawn'
  personId: string
  now: Date
  note: string | null
  takesEffectAt: Date | null
}

/** False when it was decided meanwhile, or by the wrong person: only the asker withdraws, only another decides. */
export async function settleBulk(trx: Trx, settlement: BulkSettlement): Promise<boolean> {
  const { organisationId, id, state, personId, now, note } = settlement
  const { numUpdatedRows } = await trx
    .updateTable('bulk_change')
    .set({
      state,
      decided_by: personId,
      decided_at: now,
      decision_note: note,
      takes_effect_at: settlement.takesEffectAt,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('requested_by', state === 'withdrawn' ? '=' : '!=', personId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when its records are being changed already. */
export async function stopBulk(
  trx: Trx,
  { organisationId, id, personId, now }: { organisationId: string; id: string; personId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bulk_change')
    .set({ state: 'stopped', stopped_by: personId, finished_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
