import { titleKey } from '../identity/normalise.ts'
import { aheadFinding } from '../import/ahead.ts'
import type { CellReader } from '../import/cell-reader.ts'
import { claimsImport, type Unread } from '../import/claims-import.ts'
import type { Finding } from '../import/finding.ts'
import type { OwnCollege, UniqueKey } from '../record/kind.ts'
import { honourFields, type HonourFieldKey as Key } from './fields.ts'
import { writtenHonourLevels } from './printed.ts'
import { honourSchema, longestTexts, type HonourClaims } from './schema.ts'

type Claims = Unread<HonourClaims>

/** How workbooks of honours are imported; the college gave those of its own level that name nobody else. */
export const honourImport = claimsImport<HonourClaims, Key, OwnCollege | null>({
  references: ['college'],
  open: ({ college }) => college,
  fields: honourFields,
  schema: honourSchema,
  keyField: 'honour',
  read: readHonour,
  uniqueKey: honourKey,
  look: ({ claims }, { today }, place) => ({
    claims,
    findings: [
      ...(claims.awardingBody === null && claims.honourLevel !== null
        ? [{ ...place('awardingBody'), outcome: 'rejected', code: 'cell.missing', facts: {} } as const]
        : []),
      ...aheadFinding(place('awardedOn'), claims.awardedOn, today),
    ],
  }),
})

/** A learner is given an honour once on a day. */
export function honourKey({ honour, awardingBody, awardedOn }: Claims): UniqueKey | null {
  if (honour === null || awardingBody === null || awardedOn === null) return null
  const number = `${titleKey(honour)} ${awardedOn}`
  return { scheme: 'honour', issuer: titleKey(awardingBody), number, perHolder: true }
}

function readHonour(row: CellReader<Key, Finding>, college: OwnCollege | null): Claims {
  const honourLevel = row.choice('honourLevel', writtenHonourLevels)
  const own = honourLevel === 'school' ? (college?.name ?? null) : null
  return {
    honour: row.text('honour', longestTexts.honour),
    honourLevel,
    awardingBody: row.text('awardingBody', longestTexts.awardingBody) ?? own,
    awardedOn: row.date('awardedOn'),
    certificateNumber: row.code('certificateNumber', longestTexts.certificateNumber),
  }
}
