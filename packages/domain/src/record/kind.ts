import type { z } from 'zod'
import type { CivilDate } from '../calendar.ts'
import type { SchemePeriod } from '../certificate/period.ts'
import type { DecidedBefore } from '../import/decided.ts'
import type { EarlierRow } from '../import/earlier-row.ts'
import type { FieldCells, ImportField } from '../import/field.ts'
import type { Finding } from '../import/finding.ts'
import type { HeldRules } from '../import/held.ts'
import type { Outcome } from '../import/outcome.ts'
import type { PeriodColumn } from '../import/period.ts'
import type { Programme } from '../learner/programme.ts'
import type { Assurance } from './schema.ts'

/** The four sides of 岗课赛证 and what stands beside them (product.md A1). */
export type Side = 'placement' | 'course' | 'competition' | 'certificate' | 'other'

export interface RecordField<Key extends string = string> extends ImportField<Key> {
  /** Where the value stands in the claims; null for what only names the holder or the row of a sheet. */
  readonly path: readonly string[] | null
  readonly choices?: readonly string[]
  /** What stands there when nothing was filled in. */
  readonly otherwise?: 'college'
}

export interface RecordColumns {
  issuedOn: CivilDate | null
  validTo: CivilDate | null
  scheme: string | null
  level: string | null
  awardLevel: string | null
  occupation: string | null
  awardingBody: string | null
  number: string | null
}

export interface UniqueKey {
  scheme: string
  issuer: string
  number: string
  /** Where each holder has a number of her own, as of a course in its term; it is then claimed together with her. */
  perHolder?: true
}

export interface Achievement {
  /** An `achievementType` of Open Badges 3.0, B.1.2, or `ext:` and ASCII. */
  type: string
  name: string
  /** Null where the record names nobody who awarded it. */
  creatorName: string | null
  criteria: string
  humanCode?: string
  /** Where what was achieved is written down for all (Open Badges 3.0, B.1.3); only an address that a record gives. */
  alignment?: { targetName: string; targetUrl: string; targetCode?: string }[]
  results: AchievementResult[]
}

export interface AchievementResult {
  name: string
  value: string
  /** `resultType` of Open Badges 3.0, B.1.12. */
  resultType: string
  /** The kind's own field, by which a learner chooses it. */
  field?: string
  /** Its place among the results that the kind may have, so that a missing one moves no other; its index without one. */
  place?: number
  /** What already says it, so that one is never shown without the other. */
  shownWith?: 'name' | 'number'
}

export interface AssuranceFacts {
  inRegistry: boolean
  issuerAwards: boolean
}

export interface HolderFacts {
  name: string
  /** Names she bore before, each of which two people changed. */
  formerNames?: readonly string[]
  /** First day of the month where only the month is known. */
  enrolledOn: CivilDate | null
}

export interface CatalogueEntry {
  code: string
  name: string
  awardingBody: string
}

export interface Catalogue {
  /** Every entry of that name, whatever its spelling. */
  find(name: string): readonly CatalogueEntry[]
  /** The most similar name, as a mend. */
  nearest(name: string): string | null
}

export interface RowFacts<Reference = unknown> {
  today: CivilDate
  /** What the kind made of its catalogues. */
  reference: Reference
  /** What people of the college decided about earlier rows like this one. */
  decided: DecidedBefore
  /** The learner of this college to whom the row's number belongs. */
  holder: HolderFacts | null
  /** An earlier row of the same file with the same number; `same` when it says the same of the same person. */
  numberInFile: { place: EarlierRow; same: boolean } | null
  numberTaken: 'none' | 'same' | 'other'
  /** The learners of this college to whom the numbers of the draft's others belong, in their order. */
  others?: readonly (HolderFacts | null)[]
  /** An earlier row of the same file that speaks of another member of the same award, where no number says so. */
  joins?: EarlierRow | null
}

export interface HolderKey {
  kind: 'residentId' | 'stateNumber'
  value: string
}

export interface TeamMate {
  name: string
  holder: HolderKey
}

export interface RowDraft {
  name: string
  holder: HolderKey | null
  /** Who has the same award together with the holder and stands in the same row. */
  others?: readonly TeamMate[]
  /** Whether further rows may name further members of the same award; its content then speaks of no person. */
  isShared?: boolean
  /** Rows of one file with the same key bear the same number of one scheme and issuer. */
  uniqueKey: UniqueKey | null
  /** Rows with the same key and the same content say the same. */
  content: string
  findings: readonly Finding[]
}

export interface JudgedRow<Claims> {
  outcome: Outcome
  findings: readonly Finding[]
  /** Null when the row is rejected. */
  claims: Claims | null
  /** What is claimed of the draft's others, in their order. */
  others?: readonly Claims[]
}

export interface ContestEvent {
  code: string
  name: string
  contest: string
  group: string | null
}

export interface Occupation {
  code: string
  name: string
}

export interface OwnCollege {
  name: string
}

/** The catalogues that a kind's workbooks may be read against, each with a query of the API; `college` is the one whose workbook it is. */
export interface Catalogues {
  college: OwnCollege | null
  certificates: readonly CatalogueEntry[]
  contests: readonly ContestEvent[]
  occupations: readonly Occupation[]
  programmes: readonly Programme[]
  /** When each scheme of certificates issued. */
  schemes: readonly SchemePeriod[]
}

export type CatalogueName = keyof Catalogues

export const noCatalogues: Catalogues = {
  college: null,
  certificates: [],
  contests: [],
  occupations: [],
  programmes: [],
  schemes: [],
}

export interface KindImport<Claims, Draft extends RowDraft, Reference = unknown> {
  readonly references: readonly CatalogueName[]
  /** Makes ready what rows are looked up in; of the catalogues only those of `references` are filled. */
  open(catalogues: Catalogues): Reference
  /** Where a row is told, and with which findings, that its key is a record's already. */
  readonly claimed: { readonly field: string; readonly known: string; readonly taken: string }
  /** Where a sheet may hold beginning and end in one cell. */
  readonly period?: PeriodColumn
  read(cells: FieldCells, today: CivilDate, reference: Reference): Draft
  judge(draft: Draft, facts: RowFacts<Reference>): JudgedRow<Claims>
  /** By the code of a finding, what a person may decide about the rows that it holds; without a line such rows are only returned or read again. */
  readonly held?: HeldRules<Catalogues>
}

/** What a kind says of an award that several learners may have together. */
export interface AwardRules<Claims> {
  /** What is the same for all members. */
  common(claims: Claims): object
  /** The claims of one of so many members. */
  ofTeam(claims: Claims, members: number): Claims
  /** The claims of another member, with her own part in the team. */
  otherOf(claims: Claims, part: string | null): Claims
  level(claims: Claims): string
  isTeam(claims: Claims): boolean
  /** Whether a public office confirms the result before it is issued (product.md B5, D9). */
  isConfirmed(claims: Claims, facts: AssuranceFacts): boolean
}

/** What a kind must say of itself; database, API, forms, import, issuing and pages ask only this (architecture.md, "Adding a record kind"). */
export interface RecordKind<Claims, Draft extends RowDraft = RowDraft, Reference = unknown> {
  readonly name: string
  readonly side: Side
  readonly version: number
  readonly schema: z.ZodType<Claims>
  /** From each earlier version to the next one. */
  readonly upcasters: Readonly<Record<number, (claims: unknown) => unknown>>
  readonly fields: readonly RecordField[]
  readonly example: Claims
  readonly importing: KindImport<Claims, Draft, Reference> | null
  /** Who begins a record: the college enters it, or its holder asks and it is signed from the college's own rows. */
  readonly begunBy: 'college' | 'learner'
  /** Whether several of one learner on one day are usual. */
  readonly manyAtOnce: boolean
  /** Every `type` that its achievements may have: what an issuer needs an entitlement to this kind for. */
  readonly achievementTypes: readonly string[]
  title(claims: Claims): string
  columns(claims: Claims): RecordColumns
  uniqueKey(claims: Claims): UniqueKey | null
  achievement(claims: Claims): Achievement
  assurance(claims: Claims, facts: AssuranceFacts): Assurance
  readonly award?: AwardRules<Claims>
}
