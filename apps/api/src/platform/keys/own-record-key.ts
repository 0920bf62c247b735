import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Trx } from '../db/tenant.ts'

/** The key of the college that issued a record of this learner, held until the transaction ends; none when the record is not issued or the college has no key. That it was used stands in the college's audit. */
export async function takeKeyForOwnRecord(
  ctx: Context,
  trx: Trx,
  { recordId, permission }: { recordId: string; permission: 'share.create' | 'portfolio.take' },
) {
  const { rows } = await sql<{ organisationId: string; thumbprint: string; sealed: Buffer }>`
    SELECT organisation_id AS "organisationId", thumbprint, sealed
    FROM signing_key_for_own_record(${recordId}::uuid, ${permission}, ${ctx.newId()}::uuid, ${ctx.now()}::timestamptz)`.execute(
    trx,
  )
  return rows[0]
}
