import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../errors.ts'
import type { CredentialContent } from '../format.ts'
import { instantOf, numericDateOf } from './moment.ts'
import type { OpenBadge } from './schema.ts'
import { evidenceEntry, openBadge } from './schema.ts'

/** What an Open Badge payload says as VC-JWT (Open Badges 3.0 sections B.1.2 and 8.2.4.2): its schema's rules hold and `iss`, `jti`, `nbf`, `sub` and `exp` equal the members they repeat. */
export function readOpenBadge(
  payload: Readonly<Record<string, unknown>>,
): Decision<CredentialContent, ShapeCode> {
  if (Object.hasOwn(payload, 'vc')) return refused('shape.legacy')
  const badge = parseOpenBadge(payload)
  if (!badge.ok) return badge
  const claim = disagreeingClaim(badge.value)
  return claim === null ? accepted(contentOf(badge.value)) : refused('shape.claimsDisagree', { claim })
}

/** What an Open Badge says however it was secured (Open Badges 3.0 section B.1.2). */
export function readOpenBadgeContent(
  credential: Readonly<Record<string, unknown>>,
): Decision<CredentialContent, ShapeCode> {
  const badge = parseOpenBadge(credential)
  return badge.ok ? accepted(contentOf(badge.value)) : badge
}

function parseOpenBadge(payload: Readonly<Record<string, unknown>>): Decision<OpenBadge, ShapeCode> {
  const parsed = openBadge.safeParse(payload)
  return parsed.success
    ? accepted(parsed.data)
    : refused('shape.content', { path: (parsed.error.issues[0]?.path ?? []).join('.') })
}

function disagreeingClaim(badge: OpenBadge): string | null {
  const { iss, jti, nbf, sub, exp }: Record<string, unknown> = badge
  const { issuer, validUntil } = badge
  if (iss !== (typeof issuer === 'string' ? issuer : issuer.id)) return 'iss'
  if (jti !== badge.id) return 'jti'
  if (nbf !== numericDateOf(badge.validFrom)) return 'nbf'
  if (sub !== badge.credentialSubject.id) return 'sub'
  return exp === (validUntil === undefined ? undefined : numericDateOf(validUntil)) ? null : 'exp'
}

function contentOf(badge: OpenBadge): CredentialContent {
  const { credentialSubject: subject, issuer } = badge
  const { achievement } = subject
  const evidence = evidenceOf(badge)
  return {
    id: badge.id,
    issuer:
      typeof issuer === 'string' ? { id: issuer, name: null } : { id: issuer.id, name: plain(issuer.name) },
    holder: { id: subject.id, name: holderName(badge) },
    achievement: {
      type: achievement.achievementType ?? null,
      name: plain(achievement.name),
      creator: plain(achievement.creator?.name),
      criteria: plain(achievement.criteria.narrative),
      humanCode: achievement.humanCode ?? null,
    },
    results: resultsOf(badge),
    number: subject.licenseNumber ?? null,
    awardedOn: badge.awardedDate ?? null,
    validFrom: instantOf(badge.validFrom) ?? new Date(Number.NaN),
    validUntil: badge.validUntil === undefined ? null : instantOf(badge.validUntil),
    note: plain(badge.description),
    status: statusOf(badge),
    ...(evidence.length > 0 && { evidence }),
  }
}

/** An entry that says nothing in words, as of a credential that others issued, is left out. */
function evidenceOf({ evidence }: OpenBadge): NonNullable<CredentialContent['evidence']> {
  return list(evidence).flatMap((entry) => {
    const { data } = evidenceEntry.safeParse(entry)
    const [name, narrative] = [plain(data?.name), plain(data?.narrative)]
    return name === null && narrative === null ? [] : [{ name, narrative }]
  })
}

function statusOf({ credentialStatus: entry }: OpenBadge): CredentialContent['status'] {
  if (entry?.type !== 'BitstringStatusListEntry') return null
  const purpose = entry['statusPurpose']
  if (purpose !== 'revocation' && purpose !== 'suspension') return null
  if (entry['statusSize'] !== undefined && entry['statusSize'] !== 1) return null
  return {
    type: 'bitstring',
    ...(purpose === 'suspension' && { purpose }),
    listUrl: String(entry['statusListCredential']),
    index: Number(entry['statusListIndex']),
  }
}

function holderName({ credentialSubject: { identifier } }: OpenBadge): string | null {
  const named = list(identifier).find((entry) => entry.identityType === 'name' && !entry.hashed)
  return named?.identityHash ?? null
}

function resultsOf({ credentialSubject: { achievement, result } }: OpenBadge): CredentialContent['results'] {
  const descriptions = list(achievement.resultDescription)
  return list(result).flatMap((entry) => {
    const description = descriptions.find(({ id }) => id === entry.resultDescription)
    const value = plain(entry.value)
    return value === null ? [] : [{ name: plain(description?.name), value }]
  })
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return isList(value) ? value : [value]
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}

function plain(words: string | Readonly<Record<string, string>> | undefined): string | null {
  if (words === undefined || typeof words === 'string') return words ?? null
  return words['zh-CN'] ?? words['zh'] ?? Object.values(words)[0] ?? null
}
