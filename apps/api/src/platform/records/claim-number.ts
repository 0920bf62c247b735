import type { UniqueKey } from '@jiangji/domain/record/kind'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import { sql } from 'kysely'
import type { Trx } from '../db/tenant.ts'

/** False when the number is another record's. */
export async function claimNumber(
  trx: Trx,
  key: UniqueKey,
  { learnerId, recordId }: { learnerId: string; recordId: string },
): Promise<boolean> {
  const { scheme, issuer, number } = claimedKey(key, learnerId)
  const { rows } = await sql`
    SELECT claim_numbers(ARRAY[${scheme}], ARRAY[${issuer}], ARRAY[${number}],
      ARRAY[${learnerId}::uuid], ARRAY[${recordId}::uuid])`.execute(trx)
  return rows.length === 1
}
