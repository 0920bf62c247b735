import { organisationDid, platformDid } from '@jiangji/credentials/did-web/identifier'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import { verifyCredential } from '@jiangji/credentials/verify'
import { kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { testOrigin } from './college.ts'

export interface IssuedRow {
  token: string
  slug: string
  college: string
  public_jwk: unknown
  thumbprint: string
  status: 'valid' | 'revoked'
  since: Date | null
  reason: string | null
  name: string
  former_names: string[]
  kind: string
  claims: unknown
  claims_version: number
  issued_at: Date
}

/** Every credential of a database with what its check needs. */
export const issuedRowsOf = (database: TestDatabase) =>
  database.asOwner<IssuedRow>(`SELECT c.token, o.slug, o.name AS college, k.public_jwk, k.thumbprint,
      s.state AS status, s.since, s.reason, l.name, l.former_names, r.kind, r.claims, r.claims_version, c.issued_at
    FROM credential c JOIN record r ON r.learner_id = c.learner_id AND r.id = c.record_id
    JOIN learner l ON l.id = c.learner_id JOIN organisation o ON o.id = c.organisation_id
    JOIN issuer_key k ON k.organisation_id = c.organisation_id AND k.thumbprint = c.thumbprint
    JOIN status_entry s ON s.shard_id = c.shard_id AND s.shard_index = c.shard_index`)

export function verifyRow(row: IssuedRow) {
  const since = (row.since ?? row.issued_at).toISOString()
  return verifyCredential({
    token: row.token,
    now: new Date('2026-03-02T04:00:00Z'),
    fetch: async () => {
      throw new Error('nothing is fetched')
    },
    trust: {
      platformDid: platformDid(testOrigin),
      platformOrigin: testOrigin,
      issuers: [
        {
          did: organisationDid(testOrigin, row.slug),
          name: row.college,
          entitlements: recordKindNames
            .flatMap((kind) => kindOf(kind).achievementTypes)
            .map((achievementType) => ({ achievementType, from: '2020-01-01', until: null })),
          keys: [{ thumbprint: row.thumbprint, jwk: publicJwk.parse(row.public_jwk), state: 'active' }],
        },
      ],
    },
    expected: { holderName: row.name, alsoNamed: row.former_names },
    standing: {
      revoked: row.status === 'revoked' ? { since, reason: row.reason } : null,
      suspended: null,
      superseded: null,
    },
    recordedAt: row.issued_at,
  })
}
