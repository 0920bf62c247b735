import type { z } from 'zod'
import { fieldAt } from '../record/field-at.ts'
import type {
  CatalogueName,
  Catalogues,
  JudgedRow,
  KindImport,
  RecordField,
  RowDraft,
  RowFacts,
  UniqueKey,
} from '../record/kind.ts'
import { CellReader, knownColumns } from './cell-reader.ts'
import type { FieldCells } from './field.ts'
import { present, type Finding } from './finding.ts'
import { holderFinding } from './holder-finding.ts'
import { worstOutcome } from './outcome.ts'
import type { PeriodColumn } from './period.ts'
import { sameRecordFinding } from './same-record.ts'
import type { HeldRules } from './held.ts'

/** Claims as far as a row gave them. */
export type Unread<Claims> = { readonly [Name in keyof Claims]: Claims[Name] | null }

export interface ClaimsDraft<Claims> extends RowDraft {
  readonly claims: Unread<Claims>
  /** What a judge needs beside the claims. */
  readonly birthDate: string | null
  readonly columns: FieldCells['columns']
}

export interface Looked<Claims> {
  readonly claims: Unread<Claims>
  readonly findings: readonly Finding[]
}

interface ReadClaims<Claims, Key extends string, Reference> {
  readonly references: readonly CatalogueName[]
  open(catalogues: Catalogues): Reference
  readonly fields: readonly RecordField<Key>[]
  readonly schema: z.ZodType<Claims>
  /** The column at which a row is told that it says nothing new. */
  readonly keyField: NoInfer<Key>
  readonly period?: PeriodColumn
  read(row: CellReader<Key, Finding>, reference: Reference): Unread<Claims>
  uniqueKey(claims: Unread<Claims>): UniqueKey | null
  readonly held?: HeldRules<Catalogues>
  /** What the kind says of claims that are read, and what its catalogues add to them. */
  look?(
    draft: ClaimsDraft<Claims>,
    facts: RowFacts<Reference>,
    place: (key: NoInfer<Key>) => { field: string; column: string },
  ): Looked<Claims>
}

/** How a kind whose claims stand in one row each is imported: reading, holder, duplicates and schema are the same for all of them (docs/decisions/0024). */
export function claimsImport<Claims extends object, Key extends string, Reference = null>(
  kind: ReadClaims<Claims, Key, Reference>,
): KindImport<Claims, ClaimsDraft<Claims>, Reference> {
  const known = knownColumns(kind.fields)
  const anyKey = (key: string) => key as Key
  return {
    references: kind.references,
    open: kind.open,
    ...(kind.held && { held: kind.held }),
    ...(kind.period && { period: kind.period }),
    claimed: { field: kind.keyField, known: 'record.known', taken: 'record.taken' },
    read(cells, today, reference) {
      const row = new CellReader<Key, Finding>(known, cells, today)
      const name = row.name(anyKey('name'))
      const holder = row.holder(anyKey('residentId'))
      const claims = kind.read(row, reference)
      const uniqueKey = kind.uniqueKey(claims)
      const content = JSON.stringify([holder?.value, claims])
      const { findings, birthDate } = row
      return { name, holder, uniqueKey, content, claims, birthDate, findings, columns: cells.columns }
    },
    judge(draft, facts) {
      const place = (key: string) => known.column({ values: {}, columns: draft.columns }, anyKey(key))
      const looked = kind.look?.(draft, facts, place) ?? { claims: draft.claims, findings: [] }
      const findings = [
        ...draft.findings,
        ...present(holderFinding(draft, facts.holder, place)),
        ...present(draft.uniqueKey && sameRecordFinding(place(kind.keyField), facts)),
        ...looked.findings,
      ]
      return checked(kind, looked.claims, findings, place)
    },
  }
}

function checked<Claims>(
  { schema, fields, keyField }: Pick<ReadClaims<Claims, string, unknown>, 'schema' | 'fields' | 'keyField'>,
  claims: Unread<Claims>,
  findings: readonly Finding[],
  place: (key: string) => { field: string; column: string },
): JudgedRow<Claims> {
  const outcome = worstOutcome(findings)
  if (outcome === 'rejected') return { outcome, findings, claims: null }
  const { success, data, error } = schema.safeParse(claims)
  if (success) return { outcome, findings, claims: data }
  // A row that waits for a word or a day is not whole yet; the schema reads it once a person has decided.
  if (outcome === 'held') return { outcome, findings, claims: null }
  const at = place(fieldAt(fields, error.issues[0]?.path) ?? keyField)
  const refusal: Finding = { ...at, outcome: 'rejected', code: 'cell.refused', facts: {} }
  return { outcome: 'rejected', findings: [...findings, refusal], claims: null }
}
