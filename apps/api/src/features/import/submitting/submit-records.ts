import { columnNamer, type FieldCells } from '@jiangji/domain/import/field'
import type { Finding } from '@jiangji/domain/import/finding'
import { fieldAt } from '@jiangji/domain/record/field-at'
import type { KindImport, RecordKind, RowDraft } from '@jiangji/domain/record/kind'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { HashHolder } from '../reading/holder-hash.ts'
import { loadRecordFacts } from '../reading/record-facts.ts'
import type { RecordPayload, RecordRowFacts } from '../workbook/record-rows.ts'
import { saysTheSame } from '../workbook/same-claims.ts'
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

interface OpenedRow extends TakenRow {
  holder: RecordPayload['holder']
  marks: readonly string[]
  claims: object
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
    if ('claims' in read) opened.push(read)
    else lost.push(read)
  }
  const keys = opened.map(({ holder, claims }) => ({
    holder,
    studentNumber: null,
    certificateNumber: submit.kind.uniqueKey(claims),
  }))
  const facts = await loadRecordFacts(trx, keys, submit.hashHolder)
  const records: NewRecord[] = []
  opened.forEach((row, index) => {
    const { holder, taken } = facts[index] ?? { holder: null, taken: null }
    const why = whyLost(row.claims, { holder, taken }, submit)
    if (why !== null) lost.push(lostRow(row, why))
    else if (holder !== null) records.push(recordOf(row, holder.learnerId, submit))
  })
  await claimNumbers(trx, records)
  await insertRecords(trx, records, submit.origin)
  await keepLostRows(trx, submit.origin, lost)
}

/** A row as it was judged; a lost one when the kind has come to refuse its claims since. */
function openRow(row: TakenRow, { kind, columns, openRow: open }: RecordSubmit): OpenedRow | LostRow {
  const { holder, marks, claims } = JSON.parse(open(row)) as RecordPayload
  const { success, data, error } = kind.schema.safeParse(claims)
  if (success) return { ...row, holder, marks, claims: data }
  const field = fieldAt(kind.fields, error.issues[0]?.path) ?? 'name'
  const at = columnNamer(kind.fields)({ values: {}, columns }, field)
  return lostRow(row, { ...at, outcome: 'rejected', code: 'cell.refused', facts: {} })
}

function whyLost(
  claims: object,
  { holder, taken }: RecordRowFacts,
  { kind, columns }: RecordSubmit,
): Finding | null {
  const nameColumn = columnNamer(kind.fields)
  const at = (field: string) => ({ ...nameColumn({ values: {}, columns }, field), facts: {} })
  if (holder === null) return { ...at('residentId'), outcome: 'rejected', code: 'holder.unknown' }
  if (taken === null) return null
  const { field, known, taken: other } = importingOf(kind).claimed
  return saysTheSame(taken, claims)
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

function recordOf({ claims, marks, outcome }: OpenedRow, learnerId: string, submit: RecordSubmit): NewRecord {
  const { kind, college, newId } = submit
  const columns = kind.columns(claims)
  return {
    ...columns,
    learnerId,
    id: newId(),
    claims,
    title: kind.title(claims),
    assurance: kind.assurance(claims, { inRegistry: false, issuerAwards: columns.awardingBody === college }),
    marks: [...marks, ...(outcome === 'warned' ? ['warned'] : [])],
    uniqueKey: kind.uniqueKey(claims),
  }
}
