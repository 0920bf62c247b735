import type { RecordKindName } from '@jiangji/domain/record/kinds'
import { ownLearners } from '../db/own-learners.ts'
import type { ReadonlyTrx } from '../db/tenant.ts'

/** A learner's own records of these kinds that are in force; a suspended or revoked one shows nothing. */
export async function listInForce(trx: ReadonlyTrx, kinds: readonly RecordKindName[]) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', ownLearners)
    .where('kind', 'in', kinds)
    .where('state', '=', 'issued')
    .select(['id', 'kind', 'claims', 'claims_version as claimsVersion', 'title', 'issued_on as issuedOn'])
    .orderBy('issued_on', 'desc')
    .orderBy('id')
    .execute()
}

export type InForce = Awaited<ReturnType<typeof listInForce>>[number]
