import { keyUrl, organisationDid } from '@jiangji/credentials/did-web/identifier'
import type { CredentialContent } from '@jiangji/credentials/format'
import type { Verification } from '@jiangji/credentials/verify'
import type { Achievement } from '@jiangji/domain/record/kind'
import { maskNumber } from '@jiangji/domain/share/mask-number'
import { failed, type Check } from '@jiangji/domain/verification/check'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import type { RecordState } from '../../platform/db/tables.ts'
import type { CheckedRow } from './checked-row.ts'
import type { ShareAround } from './share-of.ts'
import { chosenOf, type Chosen } from './chosen-fields.ts'

export interface Face {
  kind: string
  title: string
  level: string | null
  awardingBody: string | null
  issuer: string
  issuerSlug: string
  holder: string
  issuedOn: string | null
  /** Who stands behind it tells who awarded it. */
  assurance: string | null
  isDemo: boolean
  number: string | null
}

interface Judged {
  found: true
  checkedAt: string
  verdict: Verdict
  checks: readonly Check[]
}

interface Shown extends Judged {
  expiresAt: string
  share: ShareAround
  face: Face
  /** Who else stands behind it, as the credential says it. */
  evidence: readonly string[]
  issuerDid: string
  keyUrl: string
  statusListUrl: string
  statusIndex: number
  status: { state: RecordState; since: string; reason: string | null }
}

/** Of a corrected record: that it was, since when and in which fields, and none of its values, old or new. */
interface Corrected extends Judged {
  disclosed: 'corrected'
  expiresAt: string
  share: ShareAround
  kind: string
  issuer: string
  isDemo: boolean
  status: { state: 'superseded'; since: string; reason: null }
  correctedFields: readonly string[]
}

/** A result of the credential; `field` is the kind's own name for it, null where only the credential names it. */
interface ShownResult {
  field: string | null
  name: string
  value: string
}

export type CheckAnswer =
  | { found: false }
  | { found: true; disclosed: 'pin'; wrong: boolean }
  | (Judged & { disclosed: 'none' })
  | Corrected
  | (Shown & { disclosed: 'face' })
  | (Shown & { disclosed: 'all'; results: readonly ShownResult[]; token: string })
  | (Shown & { disclosed: 'face' | 'all'; chosen: Chosen; token: string })

export interface Content {
  title: string
  level: string | null
  awardingBody: string | null
  issuedOn: string | null
  number: string | null
  claims: object
  results: Achievement['results']
}

export const notFound: CheckAnswer = { found: false }

/** Before the PIN nothing is told, not even whether the name is right. */
export const pinWanted: CheckAnswer = { found: true, disclosed: 'pin', wrong: false }
export const pinWrong: CheckAnswer = { found: true, disclosed: 'pin', wrong: true }

/** A wrong name learns that the name is wrong and nothing else. */
export function otherName(now: Date): CheckAnswer {
  const checks = [failed('holder', 'holder.otherName')]
  return { found: true, disclosed: 'none', checkedAt: now.toISOString(), verdict: 'invalid', checks }
}

export function discloseCorrection(
  row: CheckedRow,
  { checks, verdict }: Pick<Verification, 'checks' | 'verdict'>,
  { now, share }: { now: Date; share: ShareAround },
): CheckAnswer {
  return {
    found: true,
    disclosed: 'corrected',
    checkedAt: now.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    share,
    verdict,
    checks: checks.map(withoutValues),
    kind: row.kind,
    issuer: row.issuer,
    isDemo: row.is_demo,
    status: { state: 'superseded', since: (row.status_since ?? row.issued_at).toISOString(), reason: null },
    correctedFields: row.corrected_fields ?? [],
  }
}

/** Dates of validity are values of the old credential. */
function withoutValues(check: Check): Check {
  return check.name === 'supersession' || check.name === 'issuer' ? check : { ...check, facts: {} }
}

export function disclose(
  row: CheckedRow,
  content: Content,
  { checks, verdict, credential }: Verification,
  { now, share, origin }: { now: Date; share: ShareAround; origin: string },
): CheckAnswer {
  const shown: Shown = {
    found: true,
    checkedAt: now.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    share,
    verdict,
    checks,
    face: faceOf(row, content),
    evidence: (credential?.evidence ?? []).map(evidenceLine),
    issuerDid: organisationDid(origin, row.issuer_slug),
    keyUrl: keyUrl(origin, row.thumbprint),
    statusListUrl: `${origin}/status/${row.shard_id}`,
    statusIndex: row.shard_index,
    status: statusOf(row),
  }
  if (row.fields !== null) {
    const chosen = chosenOf(row, row.fields, content.claims)
    return { ...shown, disclosed: isAll(row, chosen) ? 'all' : 'face', chosen, token: row.token }
  }
  return row.last_four_matched === true
    ? { ...shown, disclosed: 'all', results: resultsOf(content.results), token: row.token }
    : { ...shown, disclosed: 'face' }
}

function evidenceLine({ name, narrative }: NonNullable<CredentialContent['evidence']>[number]): string {
  return [name, narrative].filter((part) => part !== null).join('：')
}

function faceOf(row: CheckedRow, content: Content): Face {
  const { title, level, awardingBody, issuedOn, number } = content
  const shows = (field: string) => row.fields === null || row.fields.includes(field)
  return {
    kind: row.kind,
    title,
    level,
    awardingBody: shows('creator') ? awardingBody : null,
    issuer: row.name_then ?? row.issuer,
    issuerSlug: row.issuer_slug,
    holder: row.holder,
    issuedOn: shows('awardedOn') ? issuedOn : null,
    assurance: shows('creator') ? row.assurance : null,
    isDemo: row.is_demo,
    number: shows('number') ? numberFor(row, number) : null,
  }
}

function numberFor(row: CheckedRow, number: string | null): string | null {
  return number === null || row.last_four_matched === true ? number : maskNumber(number)
}

/** Wrong last four are told as such, even when nothing waits behind them. */
function isAll(row: CheckedRow, { waiting }: Chosen): boolean {
  return row.last_four_matched === true || (row.last_four_matched === null && waiting === 0)
}

/** What the title and the number already say is not said again. */
function resultsOf(results: Achievement['results']): ShownResult[] {
  return results.flatMap(({ field = null, shownWith, name, value }) =>
    shownWith === undefined ? [{ field, name, value }] : [],
  )
}

function statusOf(row: CheckedRow): Shown['status'] {
  return row.status === 'valid'
    ? { state: 'issued', since: row.issued_at.toISOString(), reason: null }
    : {
        state: row.status,
        since: (row.status_since ?? row.issued_at).toISOString(),
        reason: row.status_reason,
      }
}
