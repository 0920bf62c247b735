import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { behind, type Ordered } from '../../platform/export/behind.ts'
import type { KeyedPage } from '../../platform/export/pages.ts'

const byMoment: Ordered = { table: 'correction_request', as: 'asked', moment: 'asked_at' }

const mostListed = 200

export async function findOwnRecord(trx: Trx, recordId: string) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', ownLearners)
    .where('id', '=', recordId)
    .select(['learner_id as learnerId', 'kind', 'state', 'organisation_id as organisationId'])
    .executeTakeFirst()
}

interface OwnRecordKey {
  learnerId: string
  recordId: string
}

export interface NewRequest extends OwnRecordKey {
  id: string
  organisationId: string
  field: string
  shouldBe: string
  why: string
  askedAt: Date
  dueOn: string
}

/** False when a request about the record is still under way. */
export async function insertRequest(trx: Trx, request: NewRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('correction_request')
    .values({
      learner_id: request.learnerId,
      id: request.id,
      organisation_id: request.organisationId,
      record_id: request.recordId,
      field: request.field,
      should_be: request.shouldBe,
      why: request.why,
      state: 'open',
      asked_at: request.askedAt,
      due_on: request.dueOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['learner_id', 'record_id']).where('state', 'in', ['open', 'accepted']).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function listOwnRequests(trx: ReadonlyTrx, recordId: string) {
  return trx
    .selectFrom('correction_request')
    .where('learner_id', '=', ownLearners)
    .where('record_id', '=', recordId)
    .select([
      'id',
      'field',
      'should_be as shouldBe',
      'why',
      'state',
      'asked_at as askedAt',
      'due_on as dueOn',
      'answered_at as answeredAt',
      'answer',
    ])
    .orderBy('asked_at', 'desc')
    .execute()
}

export type OwnRequest = Awaited<ReturnType<typeof listOwnRequests>>[number]

/** False when it was answered meanwhile, or is not hers. */
export async function withdrawOwn(trx: Trx, id: string) {
  const { numUpdatedRows } = await trx
    .updateTable('correction_request')
    .set({ state: 'withdrawn' })
    .where('learner_id', '=', ownLearners)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function requestsOf(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('correction_request as asked')
    .innerJoin('record', (join) =>
      join.onRef('record.learner_id', '=', 'asked.learner_id').onRef('record.id', '=', 'asked.record_id'),
    )
    .innerJoin('learner', 'learner.id', 'asked.learner_id')
    .leftJoin('person', 'person.id', 'asked.answered_by')
    .leftJoin('change_request as change', (join) =>
      join
        .onRef('change.organisation_id', '=', 'asked.organisation_id')
        .onRef('change.id', '=', 'asked.change_id'),
    )
    .where('asked.organisation_id', '=', organisationId)
    .where('asked.state', '!=', 'withdrawn')
    .select([
      'asked.id',
      'asked.learner_id as learnerId',
      'asked.record_id as recordId',
      'asked.field',
      'asked.should_be as shouldBe',
      'asked.why',
      'asked.state',
      'asked.asked_at as askedAt',
      'asked.due_on as dueOn',
      'asked.answered_at as answeredAt',
      'asked.answer',
      'person.name as answeredBy',
      'change.state as changeState',
      'learner.name',
      'record.title',
      'record.kind',
      'record.state as recordState',
    ])
}

/** Open requests first, what is due soonest before the others; then the latest answers. */
export async function listRequests(trx: ReadonlyTrx, organisationId: string) {
  return requestsOf(trx, organisationId)
    .orderBy((eb) => eb('asked.state', '=', 'open'), 'desc')
    .orderBy((eb) => eb.case().when('asked.state', '=', 'open').then(eb.ref('asked.due_on')).end())
    .orderBy('asked.asked_at', 'desc')
    .limit(mostListed)
    .execute()
}

/** Every request that was not taken back, the latest first. */
export async function listAllRequests(trx: ReadonlyTrx, organisationId: string, { after, limit }: KeyedPage) {
  return requestsOf(trx, organisationId)
    .where(behind(byMoment, organisationId, after))
    .orderBy('asked.asked_at', 'desc')
    .orderBy('asked.id', 'desc')
    .limit(limit)
    .execute()
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

export interface Refused {
  organisationId: string
  id: string
  answer: string
  personId: string
  now: Date
}

/** False when it was answered or taken back meanwhile. */
export async function declineRequest(trx: Trx, { organisationId, id, answer, personId, now }: Refused) {
  const { numUpdatedRows } = await trx
    .updateTable('correction_request')
    .set({ state: 'declined', answer, answered_by: personId, answered_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function stateOf(trx: Trx, { organisationId, id }: { organisationId: string; id: string }) {
  return trx
    .selectFrom('correction_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['state', 'learner_id as learnerId'])
    .executeTakeFirst()
}
