import { columnNamer, type FieldCells } from '@jiangji/domain/import/field'
import type { Finding } from '@jiangji/domain/import/finding'
import { fieldAt } from '@jiangji/domain/record/field-at'
import type { KindImport, RecordKind, RowDraft } from '@jiangji/domain/record/kind'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { HashHolder } from '../reading/holder-hash.ts'
import { loadRecordFacts } from '../reading/record-facts.ts'
import type { RecordPayload, RecordRowFacts } from '../workbook/record-rows.ts'
import { saysTheSame } from '../workbook/same-claims.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import { findAwards, keepAwards, type AwardRecord } from './store-awards.ts'
import { claimNumbers, insertRecords, type NewRecord, type RecordOrigin } from './store-records.ts'
import { keepLostRows, type LostRow, type TakenRow } from './taken-rows.ts'

export interface RecordSubmit {
  kind: RecordKind<object>
  origin: RecordOrigin
  /** The name of the college, which a record names when it awards itself. */
  college: string
  columns: FieldCells['columns']
  hashHolder: HashHolder
  openRow(row: TakenRow): string
  newId(): string
}

interface Member {
  holder: NonNullable<RecordPayload['holder']> | null
  claims: object
}

interface OpenedRow extends TakenRow {
  marks: readonly string[]
  /** Its holder, then who has the same award. */
  members: readonly [Member, ...Member[]]
  award: string
}

/** Turns one chunk of good rows into submitted records; a row whose learner or number has gone since the preview comes back. */
export async function submitRecords(
  trx: Trx,
  rows: readonly TakenRow[],
  submit: RecordSubmit,
): Promise<void> {
  const lost: LostRow[] = []
  const opened: OpenedRow[] = []
  for (const row of rows) {
    const read = openRow(row, submit)
    if ('members' in read) opened.push(read)
    else lost.push(read)
  }
  const facts = await loadRecordFacts(
    trx,
    opened.map((row) => keysOf(row, submit)),
    submit.hashHolder,
  )
  const begun = await findAwards(trx, submit.origin, kindAwards(opened, submit))
  const records: AwardRecord[] = []
  opened.forEach((row, index) => {
    const { taken, ...found } = facts[index] ?? { holder: null, taken: null }
    const why = whyLost(row, { ...found, taken: begun.has(row.award) ? null : taken }, submit)
    if (why !== null) lost.push(lostRow(row, why))
    else records.push(...recordsOf(row, found, submit))
  })
  const given = await keepAwards(trx, records, submit)
  await claimNumbers(trx, given)
  await insertRecords(trx, given, submit.origin)
  await keepLostRows(trx, submit.origin, lost)
}

/** A row as it was judged; a lost one when the kind has come to refuse its claims since. */
function openRow(row: TakenRow, { kind, columns, openRow: open }: RecordSubmit): OpenedRow | LostRow {
  const { holder, marks, claims, award, others = [] } = JSON.parse(open(row)) as RecordPayload
  const { success, data, error } = kind.schema.safeParse(claims)
  if (success) {
    const members = others.map((other) => ({ ...other, claims: kind.schema.parse(other.claims) }))
    return {
      ...row,
      marks,
      members: [{ holder, claims: data }, ...members],
      award: award ?? `row ${row.position}`,
    }
  }
  const field = fieldAt(kind.fields, error.issues[0]?.path) ?? 'name'
  const at = columnNamer(kind.fields)({ values: {}, columns }, field)
  return lostRow(row, { ...at, outcome: 'rejected', code: 'cell.refused', facts: {} })
}

function keysOf({ members: [first, ...others] }: OpenedRow, { kind }: RecordSubmit): RowKeys {
  return {
    holder: first.holder,
    others: others.flatMap(({ holder }) => holder ?? []),
    studentNumber: null,
    certificateNumber: kind.uniqueKey(first.claims),
  }
}

function kindAwards(opened: readonly OpenedRow[], { kind }: RecordSubmit): string[] {
  return kind.award === undefined ? [] : opened.map(({ award }) => award)
}

function whyLost(
  { members: [first] }: OpenedRow,
  { holder, others = [], taken }: RecordRowFacts,
  { kind, columns }: RecordSubmit,
): Finding | null {
  const nameColumn = columnNamer(kind.fields)
  const at = (field: string) => ({ ...nameColumn({ values: {}, columns }, field), facts: {} })
  if (holder === null || others.includes(null))
    return { ...at('residentId'), outcome: 'rejected', code: 'holder.unknown' }
  if (taken === null) return null
  const { field, known, taken: other } = importingOf(kind).claimed
  return saysTheSame(kind, taken, first.claims)
    ? { ...at(field), outcome: 'unchanged', code: known }
    : { ...at(field), outcome: 'rejected', code: other }
}

function importingOf({ name, importing }: RecordKind<object>): KindImport<object, RowDraft> {
  if (importing === null) throw new TypeError(`${name} is not imported`)
  return importing
}

function lostRow({ position, findings }: TakenRow, why: Finding): LostRow {
  const said = why.outcome === 'unchanged' ? [why] : [...findings, why]
  return { position, outcome: why.outcome, findings: said }
}

function recordsOf(
  { members, marks, outcome, award }: OpenedRow,
  { holder, others = [] }: Pick<RecordRowFacts, 'holder' | 'others'>,
  submit: RecordSubmit,
): AwardRecord[] {
  const said = [...marks, ...(outcome === 'warned' ? ['warned'] : [])]
  return [holder, ...others].flatMap((learner, at) => {
    const claims = members[at]?.claims
    return learner && claims
      ? { ...recordOf(claims, learner.learnerId, submit), marks: said, awardKey: award }
      : []
  })
}

function recordOf(claims: object, learnerId: string, { kind, college, newId }: RecordSubmit): NewRecord {
  const columns = kind.columns(claims)
  const facts = { inRegistry: false, issuerAwards: columns.awardingBody === college }
  return {
    ...columns,
    learnerId,
    id: newId(),
    claims,
    title: kind.title(claims),
    assurance: kind.assurance(claims, facts),
    marks: [],
    uniqueKey: kind.uniqueKey(claims),
    awardId: null,
    confirmation: kind.award?.isConfirmed(claims, facts) ? 'open' : null,
  }
}
