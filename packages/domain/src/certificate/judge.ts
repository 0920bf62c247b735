import { daysBetween, isBefore } from '../calendar.ts'
import { printedAheadDays } from '../import/ahead.ts'
import { present, quote } from '../import/finding.ts'
import { holderFinding } from '../import/holder-finding.ts'
import { worstOutcome } from '../import/outcome.ts'
import { fieldAt } from '../record/field-at.ts'
import type { CatalogueEntry, JudgedRow, RowFacts } from '../record/kind.ts'
import { awardingBodyKey } from './catalogue.ts'
import { certificateFields } from './fields.ts'
import type { CertificateFinding } from './findings.ts'
import { faultsOfNumber } from './number-rule.ts'
import { faultOfPeriod, periodOf } from './period.ts'
import { certificatePlace, type CertificateDraft } from './read.ts'
import type { CertificateReference } from './reference.ts'
import { certificateSchema, type CertificateClaims } from './schema.ts'

type CertificateFacts = RowFacts<CertificateReference>

/** What becomes of a certificate row, by the rules of product.md "Decided" and 人社厅函〔2025〕154号 for 1+X after the hand-over. */
export function judgeCertificateRow(
  draft: CertificateDraft,
  facts: CertificateFacts,
): JudgedRow<CertificateClaims> {
  const entry = entryOf(draft, facts)
  const findings: CertificateFinding[] = [
    ...draft.findings,
    ...present(holderFinding(draft, facts.holder, (key) => place(draft, key))),
    ...catalogueFindings(draft, facts, entry),
    ...numberFindings(draft, facts),
    ...dateFindings(draft, facts),
  ]
  const outcome = worstOutcome(findings)
  if (outcome === 'rejected') return { outcome, findings, claims: null }
  const claims = claimsOf(draft, entry)
  const refusal = claims && refusedBySchema(draft, claims)
  return refusal
    ? { outcome: 'rejected', findings: [...findings, refusal], claims: null }
    : { outcome, findings, claims }
}

function refusedBySchema(draft: CertificateDraft, claims: CertificateClaims): CertificateFinding | null {
  const { success, error } = certificateSchema.safeParse(claims)
  if (success) return null
  const field = fieldAt(certificateFields, error.issues[0]?.path) ?? 'certificateName'
  return { ...place(draft, field), outcome: 'rejected', code: 'cell.refused', facts: {} }
}

function entryOf(draft: CertificateDraft, facts: CertificateFacts): CatalogueEntry | null {
  if (draft.certificateName === '') return null
  if (draft.scheme !== 'x') return occupationOf(draft, facts)
  const entries = facts.reference.certificates.find(draft.certificateName)
  const body = awardingBodyKey(draft.awardingBody)
  return entries.find((entry) => awardingBodyKey(entry.awardingBody) === body) ?? entries[0] ?? null
}

function isAwardedBy(entry: CatalogueEntry, { awardingBody }: CertificateDraft): boolean {
  return awardingBodyKey(entry.awardingBody) === awardingBodyKey(awardingBody)
}

function occupationOf(
  { certificateName, awardingBody }: CertificateDraft,
  { reference: { occupations } }: CertificateFacts,
): CatalogueEntry | null {
  const occupation = occupations.find(certificateName)
  return occupation && { ...occupation, awardingBody }
}

function* catalogueFindings(
  draft: CertificateDraft,
  facts: CertificateFacts,
  entry: CatalogueEntry | null,
): Generator<CertificateFinding> {
  if (draft.certificateName === '') return
  if (draft.scheme !== 'x') yield* occupationFindings(draft, facts, entry)
  else if (entry === null)
    yield {
      ...place(draft, 'certificateName'),
      outcome: 'held',
      code: 'certificate.unknown',
      facts: {
        name: quote(draft.certificateName),
        suggestion: facts.reference.certificates.nearest(draft.certificateName),
      },
    }
  if (draft.awardingBody !== '' && entry !== null && !isAwardedBy(entry, draft))
    yield {
      ...place(draft, 'awardingBody'),
      outcome: 'held',
      code: 'awardingBody.differs',
      facts: { catalogue: entry.awardingBody },
    }
}

/** An old qualification may name an occupation that the present catalogue no longer has; a code beside the name says which is meant. */
function* occupationFindings(
  draft: CertificateDraft,
  { reference: { occupations } }: CertificateFacts,
  entry: CatalogueEntry | null,
): Generator<CertificateFinding> {
  const coded = draft.occupationCode === '' ? null : occupations.withCode(draft.occupationCode)
  const name = draft.certificateName
  if (entry === null)
    yield {
      ...place(draft, 'certificateName'),
      outcome: draft.scheme === 'qualification' ? 'warned' : 'held',
      code: 'occupation.unknown',
      facts: { name: quote(name), suggestion: coded?.name ?? occupations.nearest(name) },
    }
  else if (coded !== null && coded.code !== entry.code)
    yield {
      ...place(draft, 'occupationCode'),
      outcome: 'held',
      code: 'occupation.otherCode',
      facts: { code: coded.code, name: coded.name },
    }
}

function* numberFindings(draft: CertificateDraft, facts: CertificateFacts): Generator<CertificateFinding> {
  if (draft.number === '') return
  const at = place(draft, 'number')
  for (const fault of faultsOfNumber(draft)) yield { ...at, ...fault }
  const earlier = facts.numberInFile
  if (earlier?.same) yield { ...at, outcome: 'unchanged', code: 'certificate.repeated', facts: earlier.place }
  else if (earlier) yield { ...at, outcome: 'rejected', code: 'number.repeated', facts: earlier.place }
  else if (facts.numberTaken === 'same')
    yield { ...at, outcome: 'unchanged', code: 'certificate.known', facts: {} }
  else if (facts.numberTaken === 'other')
    yield { ...at, outcome: 'rejected', code: 'number.taken', facts: {} }
}

function* dateFindings(draft: CertificateDraft, facts: CertificateFacts): Generator<CertificateFinding> {
  const date = draft.issuedOn
  if (date === null) return
  const at = place(draft, 'issuedOn')
  const daysAhead = Math.max(daysBetween(facts.today, date), 0)
  const fault = faultOfPeriod(periodOf(facts.reference.schemes, draft.scheme), { date, daysAhead })
  if (daysAhead > printedAheadDays)
    yield { ...at, outcome: 'rejected', code: 'issuedOn.future', facts: { date } }
  else if (fault) yield { ...at, outcome: 'held', ...fault }
  else if (daysAhead > 0) yield { ...at, outcome: 'held', code: 'issuedOn.ahead', facts: { date } }
  const enrolledOn = facts.holder?.enrolledOn ?? null
  if (enrolledOn !== null && isBefore(date, enrolledOn))
    yield { ...at, outcome: 'warned', code: 'issuedOn.beforeEnrolment', facts: { date, enrolledOn } }
}

function place(draft: CertificateDraft, key: Parameters<typeof certificatePlace>[1]) {
  return certificatePlace(draft.columns, key)
}

function claimsOf(draft: CertificateDraft, entry: CatalogueEntry | null): CertificateClaims | null {
  const { scheme, level, number, site, scores, issuedOn, validTo } = draft
  if (level === null || issuedOn === null) return null
  return {
    scheme,
    certificateCode: entry?.code ?? null,
    certificateName: entry?.name ?? draft.certificateName,
    level,
    number,
    awardingBody: entry && isAwardedBy(entry, draft) ? entry.awardingBody : draft.awardingBody,
    site,
    scores,
    issuedOn,
    validTo,
  }
}
