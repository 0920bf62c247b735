import { organisationDid, platformDid } from '@jiangji/credentials/did-web/identifier'
import type { ListedKey } from '@jiangji/credentials/key/listed-key'
import type { JwsVerifier } from '@jiangji/credentials/key/proof'
import type { Standing } from '@jiangji/credentials/check/standing'
import { verifyCredential, type Verification } from '@jiangji/credentials/verify'
import { civilDateIn } from '@jiangji/domain/calendar'
import type { CheckedRow } from './checked-row.ts'
import { answeringOf } from './who-answers.ts'

export interface Verifier {
  origin: string
  verifyJws: JwsVerifier
}

/** Verifies the stored token with our own rows as the trust input: nothing is fetched. */
export async function verifyRow(
  row: CheckedRow,
  question: { name: string; achievementType: string; now: Date },
  { origin, verifyJws }: Verifier,
): Promise<Verification> {
  const issuer = organisationDid(origin, row.issuer_slug)
  const day = civilDateIn(row.issued_at)
  const granted = { achievementType: question.achievementType, from: day, until: day }
  return verifyCredential({
    token: row.token,
    now: question.now,
    fetch: fetchNothing,
    trust: {
      platformDid: platformDid(origin),
      platformOrigin: origin,
      issuers: [
        {
          did: issuer,
          name: row.issuer,
          ...answeringOf(row, origin),
          entitlements: row.entitled ? [granted] : [],
          keys: listedKeysOf(row),
        },
      ],
    },
    expected: { holderName: question.name, alsoNamed: row.name_matched ? row.also_named : [] },
    standing: standingOf(row),
    recordedAt: row.signed_at,
    verifyJws,
  })
}

function listedKeysOf(row: CheckedRow): ListedKey[] {
  const { public_jwk: jwk, thumbprint } = row
  if (jwk === null || row.key_state === null) return []
  if (row.key_state === 'compromised')
    return [{ thumbprint, jwk, state: 'compromised', compromisedAt: momentOf(row.key_compromised_at) }]
  if (row.key_state === 'retired')
    return [{ thumbprint, jwk, state: 'retired', retiredAt: momentOf(row.key_retired_at) }]
  return [{ thumbprint, jwk, state: 'active' }]
}

function standingOf(row: CheckedRow): Standing {
  const since = momentOf(row.status_since)
  return {
    revoked: row.status === 'revoked' ? { since, reason: row.status_reason } : null,
    suspended: row.status === 'suspended' ? { since } : null,
    superseded: row.status === 'superseded' ? { since, by: null } : null,
  }
}

/** Without a recorded time the state counts from the beginning. */
function momentOf(at: Date | null): string {
  return (at ?? new Date(0)).toISOString()
}

async function fetchNothing(): Promise<never> {
  throw new Error('The public check reads rows only')
}
