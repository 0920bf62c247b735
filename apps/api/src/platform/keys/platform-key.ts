import { platformOrganisation } from '../context.ts'
import { openPool } from '../db/pool.ts'
import { makeIssuerKey } from './issuer-key.ts'
import type { Keys } from './keys.ts'

/** The platform signs status lists with a key of its own, made at the first start. */
export async function ensurePlatformKey(ownerUrl: string, keys: Keys, now: Date): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    const known = await pool.query('SELECT FROM issuer_key WHERE organisation_id = $1 AND state = $2', [
      platformOrganisation,
      'active',
    ])
    if (known.rowCount !== 0) return
    const key = await makeIssuerKey(keys, platformOrganisation)
    await pool.query(
      `WITH listed AS (
         INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from)
         VALUES ($1, $2, $3, 'active', $4) ON CONFLICT DO NOTHING RETURNING thumbprint)
       INSERT INTO issuer_key_secret (organisation_id, thumbprint, sealed) SELECT $1, thumbprint, $5 FROM listed`,
      [platformOrganisation, key.thumbprint, key.jwk, now, key.sealed],
    )
  } finally {
    await pool.end()
  }
}
