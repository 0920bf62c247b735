import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

/** Requests about persons that another person made, and transfers that other colleges ask for. */
export async function countRequests(trx: ReadonlyTrx, organisationId: string, personId: string) {
  const { requestsToDecide } = await trx
    .selectFrom('person_request')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'open')
    .where('requested_by', '!=', personId)
    .select((eb) => eb.fn.countAll<number>().as('requestsToDecide'))
    .executeTakeFirstOrThrow()
  const { transfersToAnswer } = await trx
    .selectFrom('transfer_target')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'open')
    .select((eb) => eb.fn.countAll<number>().as('transfersToAnswer'))
    .executeTakeFirstOrThrow()
  return { requestsToDecide, transfersToAnswer }
}

/** Entries of registers in force whose last day lies between two days. */
export async function countRegistersEnding(
  trx: ReadonlyTrx,
  organisationId: string,
  { from, to }: { from: string; to: string },
) {
  return trx
    .selectFrom('register_entry')
    .where('organisation_id', '=', organisationId)
    .where('ended_on', 'is', null)
    .where('valid_to', '>=', from)
    .where('valid_to', '<=', to)
    .select((eb) => eb.fn.countAll<number>().as('registersEnding'))
    .executeTakeFirstOrThrow()
}
