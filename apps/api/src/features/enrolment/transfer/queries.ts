import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'

const recentTransfers = 200

export interface NewTransfer {
  id: string
  organisationId: string
  batchId: string
  position: number
  name: string
  idMasked: string
  entrySealed: Buffer
  personId: string
  now: Date
}

/** False when one was asked for this row before. */
export async function insertTransfer(trx: Trx, transfer: NewTransfer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('transfer_request')
    .values({
      organisation_id: transfer.organisationId,
      id: transfer.id,
      batch_id: transfer.batchId,
      position: transfer.position,
      name: transfer.name,
      id_masked: transfer.idMasked,
      entry_sealed: transfer.entrySealed,
      state: 'open',
      answer: null,
      asked_by: transfer.personId,
      asked_at: transfer.now,
      answered_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'batch_id', 'position'])
        .where('state', '<>', 'withdrawn')
        .doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function askTransfer(
  trx: Trx,
  { id, idHash, nameKey }: { id: string; idHash: Buffer; nameKey: string },
): Promise<void> {
  await sql`SELECT ask_transfer(${id}::uuid, ${idHash}::bytea, ${nameKey})`.execute(trx)
}

/** The learner who was let go; null when there is no such open request to this college. */
export async function answerTransfer(
  trx: Trx,
  {
    id,
    state,
    answer,
    now,
  }: { id: string; state: 'confirmed' | 'refused'; answer: string | null; now: Date },
): Promise<string | null> {
  const { rows } = await sql<{ learner: string | null }>`
    SELECT answer_transfer(${id}::uuid, ${state}, ${answer}, ${now}::timestamptz) AS learner`.execute(trx)
  return rows[0]?.learner ?? null
}

export async function withdrawTransfer(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT withdraw_transfer(${id}::uuid) AS done`.execute(trx)
  return rows[0]?.done ?? false
}

/** Who may be taken in by a transfer that was confirmed. */
export async function findConfirmed(trx: Trx, organisationId: string, id: string) {
  const request = await trx
    .selectFrom('transfer_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .select(['batch_id as batchId', 'position', 'entry_sealed as entrySealed'])
    .forUpdate()
    .executeTakeFirst()
  if (!request) return null
  const { rows } = await sql<{ learner: string | null }>`
    SELECT confirmed_transfer(${id}::uuid) AS learner`.execute(trx)
  const learnerId = rows[0]?.learner
  return learnerId ? { ...request, learnerId } : null
}

export async function markTakenIn(trx: Trx, organisationId: string, id: string): Promise<void> {
  await trx
    .updateTable('transfer_request')
    .set({ state: 'taken-in' })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

export async function listAsked(trx: ReadonlyTrx, organisationId: string, most = recentTransfers) {
  return trx
    .selectFrom('transfer_request')
    .leftJoin('person', 'person.id', 'transfer_request.asked_by')
    .where('transfer_request.organisation_id', '=', organisationId)
    .select([
      'transfer_request.id',
      'transfer_request.name',
      'transfer_request.id_masked as idMasked',
      'transfer_request.state',
      'transfer_request.answer',
      'person.name as askedBy',
      'transfer_request.asked_at as askedAt',
      'transfer_request.answered_at as answeredAt',
    ])
    .orderBy('transfer_request.id', 'desc')
    .limit(most)
    .execute()
}

export async function listToAnswer(trx: ReadonlyTrx, organisationId: string, most = recentTransfers) {
  return trx
    .selectFrom('transfer_target')
    .innerJoin('organisation', 'organisation.id', 'transfer_target.asking_id')
    .innerJoin('learner', 'learner.id', 'transfer_target.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'learner.id')
        .onRef('enrolment.organisation_id', '=', 'transfer_target.organisation_id'),
    )
    .leftJoin('account', 'account.learner_id', 'learner.id')
    .where('transfer_target.organisation_id', '=', organisationId)
    .select((eb) => [
      'learner.birth_date as birthDate',
      eb('account.user_id', 'is not', null).$castTo<boolean>().as('hasAccount'),
      'transfer_target.consent_at as consentAt',
      'transfer_target.request_id as id',
      'learner.id as learnerId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'organisation.name as asking',
      'transfer_target.state',
      'transfer_target.asked_at as askedAt',
    ])
    .orderBy((eb) => eb('transfer_target.state', '=', 'open'), 'desc')
    .orderBy('transfer_target.asked_at', 'desc')
    .limit(most)
    .execute()
}
