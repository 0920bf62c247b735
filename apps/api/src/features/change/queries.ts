import { sql } from 'kysely'
import { actOfChange, type ChangeAct } from '@jiangji/domain/record/change'
import { statesBefore } from '@jiangji/domain/record/lifecycle'
import type { RecordState, StatusState } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { behind, type Ordered } from '../../platform/export/behind.ts'
import type { KeyedPage } from '../../platform/export/pages.ts'
import { requestColumns } from '../../platform/two-person/request-view.ts'

const byMoment: Ordered = { table: 'change_request', as: 'change_request', moment: 'requested_at' }

const recentRequests = 200

function requestsOf(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('change_request')
    .innerJoin('record', (join) =>
      join
        .onRef('record.learner_id', '=', 'change_request.learner_id')
        .onRef('record.id', '=', 'change_request.record_id'),
    )
    .innerJoin('learner', 'learner.id', 'change_request.learner_id')
    .leftJoin('person as asking', 'asking.id', 'change_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'change_request.decided_by')
    .where('change_request.organisation_id', '=', organisationId)
    .select([
      ...requestColumns('change_request'),
      'change_request.learner_id as learnerId',
      'change_request.record_id as recordId',
      'record.title',
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'learner.name',
      'change_request.act',
      'change_request.fields',
      'change_request.claims as correctedClaims',
      'change_request.claims_version as correctedVersion',
      'change_request.reason',
      'change_request.note',
    ])
}

/** Open requests first, then the latest. */
export async function listRequests(trx: ReadonlyTrx, organisationId: string) {
  return requestsOf(trx, organisationId)
    .orderBy((eb) => eb('change_request.state', '=', 'open'), 'desc')
    .orderBy('change_request.requested_at', 'desc')
    .limit(recentRequests)
    .execute()
}

/** Every request ever made, the latest first. */
export async function listAllRequests(trx: ReadonlyTrx, organisationId: string, { after, limit }: KeyedPage) {
  return requestsOf(trx, organisationId)
    .where(behind(byMoment, organisationId, after))
    .orderBy('change_request.requested_at', 'desc')
    .orderBy('change_request.id', 'desc')
    .limit(limit)
    .execute()
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

/** The state of a record, locked against another decision on it. */
export async function lockRecord(
  trx: Trx,
  { organisationId, learnerId, recordId }: { organisationId: string; learnerId: string; recordId: string },
) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', learnerId)
    .where('id', '=', recordId)
    .where('organisation_id', '=', organisationId)
    .select('state')
    .forUpdate()
    .executeTakeFirst()
}

export interface NewRequest {
  id: string
  organisationId: string
  learnerId: string
  recordId: string
  act: Exclude<ChangeAct, 'correct'>
  reason: string
  note: string | null
  personId: string
  now: Date
}

/** False when another request for the record is still open. */
export async function insertRequest(trx: Trx, request: NewRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('change_request')
    .values({
      organisation_id: request.organisationId,
      id: request.id,
      learner_id: request.learnerId,
      record_id: request.recordId,
      act: request.act,
      reason: request.reason,
      note: request.note,
      state: 'open',
      requested_by: request.personId,
      requested_at: request.now,
      decided_by: null,
      decided_at: null,
      decision_note: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'record_id']).where('state', '=', 'open').doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A request as it stands, locked: of two deciders the second waits and then finds the decision. */
export async function lockRequest(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('change_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select([
      'learner_id as learnerId',
      'record_id as recordId',
      'act',
      'state',
      'reason',
      'fields',
      'marks',
      'claims',
      'claims_version as claimsVersion',
      'requested_by as requesterId',
      'requested_at as requestedAt',
    ])
    .forUpdate()
    .executeTakeFirst()
}

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

export interface Turn {
  organisationId: string
  act: Exclude<ChangeAct, 'correct'>
  to: RecordState
}

/** False when the record is no longer in a state for the act. */
export async function turnRecord(
  trx: Trx,
  { learnerId, recordId }: LockedRequest,
  { organisationId, act, to }: Turn,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('record')
    .set({ state: to })
    .where('learner_id', '=', learnerId)
    .where('id', '=', recordId)
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', statesBefore(actOfChange(act)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whoever the certificate is really of may now have it recorded. */
export async function releaseNumber(trx: Trx, { learnerId, recordId }: LockedRequest): Promise<void> {
  await sql`SELECT release_number(${learnerId}::uuid, ${recordId}::uuid)`.execute(trx)
}

export interface NewStatus {
  state: StatusState
  since: Date | null
  reason: string | null
}

/** Every credential of the record says so from now on, and the published lists are due. */
export async function turnCredentials(
  trx: Trx,
  { learnerId, recordId }: LockedRequest,
  status: NewStatus,
  now: Date,
): Promise<void> {
  const credentials = await trx
    .selectFrom('credential')
    .where('learner_id', '=', learnerId)
    .where('record_id', '=', recordId)
    .select(['shard_id as shardId', 'shard_index as shardIndex'])
    .execute()
  for (const { shardId, shardIndex } of credentials)
    await trx
      .updateTable('status_entry')
      .set(status)
      .where('shard_id', '=', shardId)
      .where('shard_index', '=', shardIndex)
      .execute()
  const shards = [...new Set(credentials.map(({ shardId }) => shardId))].toSorted((one, other) => one - other)
  await sql`SELECT touch_status_shards(${shards}::integer[], ${now}::timestamptz)`.execute(trx)
}
