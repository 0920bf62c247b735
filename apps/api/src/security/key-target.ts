import type { Keys } from '../platform/keys/keys.ts'
import { makeIssuerKey } from '../platform/keys/issuer-key.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import { testId } from '../testing/test-id.ts'

const at = new Date('2026-02-20T02:00:00Z')

/** A request about a retired key of the college's, so that several may be open. */
export async function askKey(database: TestDatabase, keys: Keys, college: TestCollege, by: string) {
  const id = testId()
  const { thumbprint, jwk } = await makeIssuerKey(keys, college.id)
  await database.asOwner(
    `INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from, retired_at)
     VALUES ($1, $2, $3, 'retired', $4, $4)`,
    [college.id, thumbprint, jwk, at],
  )
  await database.asOwner(
    `INSERT INTO key_request (organisation_id, id, act, thumbprint, compromised_at, note, state, requested_by, requested_at)
     VALUES ($1, $2, 'compromise', $3, $5, '演示说明', 'open', $4, $5)`,
    [college.id, id, thumbprint, by, at],
  )
  return id
}
