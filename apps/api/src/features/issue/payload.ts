import { keyUrl, organisationDid } from '@jiangji/credentials/did-web/identifier'
import { buildOpenBadge } from '@jiangji/credentials/open-badge/build'
import { endOfCivilDate } from '@jiangji/credentials/open-badge/moment'
import { openBadgeHeader } from '@jiangji/credentials/vc-jwt/header'
import { openBadgeSigningInput } from '@jiangji/credentials/vc-jwt/serialise'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import type { ApprovedRecord, Issuer } from './queries.ts'
import type { StatusPosition } from './status-positions.ts'

const demoNote = '演示数据'

export interface Issue {
  credentialId: string
  position: StatusPosition
  issuedAt: Date
}

type Written = Pick<ApprovedRecord, 'kind' | 'claims' | 'claimsVersion' | 'name' | 'learnerNumber'>

/** Writes what is signed for one record after another, the header taken once for all of them. */
export function signingInputs(issuer: Issuer, origin: string) {
  const header = openBadgeHeader(keyUrl(origin, issuer.thumbprint))
  const did = organisationDid(origin, issuer.slug)
  return (record: Written, { credentialId, position, issuedAt }: Issue): string => {
    const kind = kindOf(record.kind)
    const claims = readClaims(record.kind, record.claimsVersion, record.claims)
    const columns = kind.columns(claims)
    const badge = buildOpenBadge({
      id: `urn:uuid:${credentialId}`,
      issuer: { did, name: issuer.name },
      holder: { subjectId: `urn:jiangji:learner:${record.learnerNumber}`, name: record.name },
      achievement: kind.achievement(claims),
      validFrom: issuedAt,
      validUntil: columns.validTo === null ? null : endOfCivilDate(columns.validTo),
      awardedOn: columns.issuedOn,
      licenseNumber: columns.number,
      status: { listUrl: `${origin}/status/${position.shardId}`, index: position.shardIndex },
      ...(issuer.isDemo ? { note: demoNote } : {}),
    })
    return openBadgeSigningInput(header, badge)
  }
}
