import { sql } from 'kysely'
import type { Finding } from '@jiangji/domain/import/finding'
import type { BatchState, RowOutcome } from '../../platform/db/tables.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { behind, type Ordered } from '../../platform/export/behind.ts'
import type { KeyedPage } from '../../platform/export/pages.ts'
import type { OfBatch } from './of-batch.ts'
import type { RowSummary } from './workbook/row-reader.ts'

const byMoment: Ordered = { table: 'batch', as: 'batch', moment: 'created_at' }

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

function selectBatches(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('batch')
    .innerJoin('person', 'person.id', 'batch.created_by')
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.source', 'in', ['workbook', 'demo'])
    .select([
      'batch.id',
      'batch.kind',
      'batch.source',
      'batch.file_id',
      'batch.file_name',
      'batch.state',
      'batch.header_row',
      'batch.mapping',
      'batch.total_rows',
      'batch.done_rows',
      'batch.accepted_rows',
      'batch.unchanged_rows',
      'batch.warned_rows',
      'batch.held_rows',
      'batch.rejected_rows',
      'batch.failure_code',
      'batch.failure_facts',
      'batch.return_reason',
      'batch.created_at',
      'batch.submitted_at',
      'batch.approved_at',
      'batch.finished_at',
      'batch.submitted_by',
      'batch.follows_id',
      'person.name as creator',
    ])
}

export interface BatchFilter {
  kind?: string | undefined
  states?: readonly BatchState[] | undefined
  personId?: string | undefined
}

/** What was discarded is listed only when it is asked for. */
function narrowedBatches(trx: ReadonlyTrx, organisationId: string, { kind, states, personId }: BatchFilter) {
  return selectBatches(trx, organisationId)
    .$if(kind !== undefined, (query) => query.where('batch.kind', '=', kind ?? ''))
    .$if(personId !== undefined, (query) => query.where('batch.created_by', '=', personId ?? ''))
    .$if(states === undefined, (query) => query.where('batch.state', '<>', 'discarded'))
    .$if(states !== undefined, (query) => query.where('batch.state', 'in', states ?? []))
}

/** The latest first. */
export function listBatches(
  trx: ReadonlyTrx,
  organisationId: string,
  filter: BatchFilter,
  page: { cursor: number; limit: number },
) {
  return narrowedBatches(trx, organisationId, filter)
    .orderBy('batch.created_at', 'desc')
    .orderBy('batch.id', 'desc')
    .offset(page.cursor)
    .limit(page.limit)
    .execute()
}

/** The same from a batch on. */
export function listBatchesBehind(
  trx: ReadonlyTrx,
  organisationId: string,
  filter: BatchFilter,
  { after, limit }: KeyedPage,
) {
  return narrowedBatches(trx, organisationId, filter)
    .where(behind(byMoment, organisationId, after))
    .orderBy('batch.created_at', 'desc')
    .orderBy('batch.id', 'desc')
    .limit(limit)
    .execute()
}

export function listUploaders(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('batch')
    .innerJoin('person', 'person.id', 'batch.created_by')
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.source', 'in', ['workbook', 'demo'])
    .select(['person.id', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .execute()
}

export type BatchRecord = Awaited<ReturnType<typeof listBatches>>[number]

export function findBatch(
  trx: Reading,
  organisationId: string,
  id: string,
): Promise<BatchRecord | undefined> {
  return selectBatches(trx, organisationId).where('batch.id', '=', id).executeTakeFirst()
}

export async function findKind(
  trx: Reading,
  organisationId: string,
  id: string,
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('batch')
    .select('kind')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.kind
}

export interface FindingGroup {
  outcome: RowOutcome
  field: string
  code: string
  count: number
}

const finding = sql<{ value: Finding }>`jsonb_array_elements(batch_row.findings)`.as('finding')

/** How often each thing is said under each outcome, the most frequent first. */
export function countFindings(trx: Reading, { organisationId, batchId }: OfBatch): Promise<FindingGroup[]> {
  return trx
    .selectFrom(['batch_row', finding])
    .select((eb) => [
      'batch_row.outcome',
      sql<string>`finding.value ->> 'field'`.as('field'),
      sql<string>`finding.value ->> 'code'`.as('code'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('count'),
    ])
    .where('batch_row.organisation_id', '=', organisationId)
    .where('batch_row.batch_id', '=', batchId)
    .where('batch_row.outcome', '<>', 'accepted')
    .groupBy(['outcome', 'field', 'code'])
    .orderBy('count', 'desc')
    .execute()
}

export interface RowFilter {
  outcomes?: readonly RowOutcome[] | undefined
  field?: string | undefined
  code?: string | undefined
}

export interface StoredRow {
  position: number
  sheet: string
  row: number
  outcome: RowOutcome
  summary: RowSummary
  findings: Finding[]
}

export async function listRows(
  trx: Reading,
  { organisationId, batchId }: OfBatch,
  { outcomes, field, code }: RowFilter,
  page: { cursor: number; limit: number },
): Promise<StoredRow[]> {
  const said = { ...(field === undefined ? {} : { field }), ...(code === undefined ? {} : { code }) }
  const rows = await trx
    .selectFrom('batch_row')
    .select(['position', 'sheet', 'row_number as row', 'outcome', 'summary', 'findings'])
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('position', '>=', page.cursor)
    .$if(outcomes !== undefined, (query) => query.where('outcome', 'in', outcomes ?? []))
    .$if(Object.keys(said).length > 0, (query) =>
      query.where(sql<boolean>`findings @> ${JSON.stringify([said])}::jsonb`),
    )
    .orderBy('position')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    summary: row.summary as unknown as RowSummary,
    findings: row.findings as Finding[],
  }))
}

const endedForNothing: readonly BatchState[] = ['discarded', 'undone', 'failed']

/** The latest batch that this very file became. */
export function findSameFile(
  trx: Reading,
  { organisationId, kind, sha256 }: { organisationId: string; kind: string; sha256: Buffer },
) {
  return trx
    .selectFrom('batch')
    .select(['id', 'created_at', 'state'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('file_sha256', '=', sha256)
    .where('state', 'not in', endedForNothing)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findFile(trx: Reading, organisationId: string, fileId: string) {
  return trx
    .selectFrom('stored_file')
    .select('sealed')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', fileId)
    .executeTakeFirst()
}
