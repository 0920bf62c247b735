import { keyUrl, organisationDid } from '@jiangji/credentials/did-web/identifier'
import { buildOpenBadge } from '@jiangji/credentials/open-badge/build'
import { credentialInputOf } from '@jiangji/credentials/record/credential-input'
import { civilDateIn } from '@jiangji/domain/calendar'
import { openBadgeHeader } from '@jiangji/credentials/vc-jwt/header'
import { openBadgeSigningInput } from '@jiangji/credentials/vc-jwt/serialise'
import type { ApprovedRecord, Issuer } from './queries.ts'
import type { StatusPosition } from './status-positions.ts'

export interface Issue {
  credentialId: string
  position: StatusPosition
  issuedAt: Date
}

type Written = Pick<ApprovedRecord, 'kind' | 'claims' | 'claimsVersion' | 'name' | 'learnerNumber'> &
  Partial<Pick<ApprovedRecord, 'office' | 'confirmedAt'>>

/** Writes what is signed for one record after another, the header taken once for all of them. */
export function signingInputs(issuer: Issuer, origin: string) {
  const header = openBadgeHeader(keyUrl(origin, issuer.thumbprint))
  const signing = { did: organisationDid(origin, issuer.slug), name: issuer.name, isDemo: issuer.isDemo }
  return (record: Written, { credentialId, position, issuedAt }: Issue): string => {
    const { kind, claims, claimsVersion, learnerNumber, name, office, confirmedAt } = record
    const input = credentialInputOf(origin, {
      kind,
      claims,
      claimsVersion,
      holder: { learnerNumber, name },
      issuer: signing,
      credentialId,
      issuedAt,
      status: { shardId: position.shardId, index: position.shardIndex },
      confirmed: office && confirmedAt ? { office, on: civilDateIn(confirmedAt) } : null,
    })
    return openBadgeSigningInput(header, buildOpenBadge(input))
  }
}
