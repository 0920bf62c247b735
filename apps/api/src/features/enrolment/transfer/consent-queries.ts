import { sql } from 'kysely'
import { ownLearners } from '../../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'

export async function listAskedOfHer(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  return trx
    .selectFrom('transfer_target')
    .innerJoin('organisation as asking', 'asking.id', 'transfer_target.asking_id')
    .innerJoin('organisation as giving', 'giving.id', 'transfer_target.organisation_id')
    .innerJoin('learner', 'learner.id', 'transfer_target.learner_id')
    .where('transfer_target.learner_id', '=', ownLearners)
    .where('transfer_target.state', '=', 'open')
    .select([
      'transfer_target.request_id as id',
      'asking.name as asking',
      'giving.name as giving',
      'learner.birth_date as birthDate',
      'transfer_target.asked_at as askedAt',
      'transfer_target.consent_at as consentAt',
    ])
    .orderBy('transfer_target.asked_at', 'desc')
    .execute()
}

/** False when nobody asks any more. */
export async function consentToTransfer(
  trx: Trx,
  { id, given, now }: { id: string; given: boolean; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT consent_to_transfer(${id}::uuid, ${given}, ${now}::timestamptz) AS done`.execute(trx)
  return rows[0]?.done ?? false
}

/** What her college must know of the learner before it lets her go. */
export async function findAskedLearner(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('transfer_target')
    .innerJoin('learner', 'learner.id', 'transfer_target.learner_id')
    .leftJoin('account', 'account.learner_id', 'learner.id')
    .where('transfer_target.organisation_id', '=', organisationId)
    .where('transfer_target.request_id', '=', id)
    .where('transfer_target.state', '=', 'open')
    .select((eb) => [
      'learner.birth_date as birthDate',
      eb('account.user_id', 'is not', null).$castTo<boolean>().as('hasAccount'),
      'transfer_target.asked_at as askedAt',
      'transfer_target.consent_at as consentAt',
    ])
    .executeTakeFirst()
}
