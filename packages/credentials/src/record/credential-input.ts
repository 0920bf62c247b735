import { confirmedEvidence, type Confirmed } from '@jiangji/domain/competition/confirmation'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import type { OpenBadgeInput } from '../open-badge/build.ts'
import { endOfCivilDate } from '../open-badge/moment.ts'

export interface IssuedRecord {
  readonly kind: string
  readonly claims: unknown
  readonly claimsVersion: number
  readonly holder: { readonly learnerNumber: string; readonly name: string }
  readonly issuer: { readonly did: string; readonly name: string; readonly isDemo: boolean }
  readonly credentialId: string
  readonly issuedAt: Date
  readonly status: { readonly shardId: number; readonly index: number }
  /** The public office that confirmed it before it was issued. */
  readonly confirmed?: Confirmed | null
}

const demoNote = '演示数据'

/** What every format of a record's credential is made of: its kind's achievement, who signs it, whose it is, and one position in the status lists (credentials.md, “each kind states its mapping”). */
export function credentialInputOf(origin: string, record: IssuedRecord): OpenBadgeInput {
  const kind = kindOf(record.kind)
  const claims = readClaims(record.kind, record.claimsVersion, record.claims)
  const { validTo, issuedOn, number } = kind.columns(claims)
  const { issuer, holder, status, confirmed } = record
  return {
    id: `urn:uuid:${record.credentialId}`,
    issuer: { did: issuer.did, name: issuer.name },
    holder: { subjectId: `urn:jiangji:learner:${holder.learnerNumber}`, name: holder.name },
    achievement: kind.achievement(claims),
    validFrom: record.issuedAt,
    validUntil: validTo === null ? null : endOfCivilDate(validTo),
    awardedOn: issuedOn,
    licenseNumber: number,
    status: { listUrl: `${origin}/status/${status.shardId}`, index: status.index },
    ...(issuer.isDemo ? { note: demoNote } : {}),
    ...(confirmed ? { evidence: [confirmedEvidence(confirmed)] } : {}),
  }
}
