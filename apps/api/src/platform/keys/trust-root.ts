import { openPool } from '../db/pool.ts'
import { makeIssuerKey, openIssuerKey } from './issuer-key.ts'
import type { Keys } from './keys.ts'

const place = 'trust-root'

/** The root key signs the trust bundle and nothing else; verifiers pin it, so it is made once, at the first start. */
export async function ensureTrustRoot(ownerUrl: string, keys: Keys, now: Date): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    const known = await pool.query('SELECT FROM trust_root')
    if (known.rowCount !== 0) return
    const { thumbprint, jwk, sealed } = await makeIssuerKey(keys, place)
    await pool.query(
      `INSERT INTO trust_root (thumbprint, public_jwk, sealed, active_from)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM trust_root)`,
      [thumbprint, jwk, sealed, now],
    )
  } finally {
    await pool.end()
  }
}

export function openTrustRoot(keys: Keys, { thumbprint, sealed }: { thumbprint: string; sealed: Buffer }) {
  return openIssuerKey(keys, { organisationId: place, thumbprint, sealed })
}
