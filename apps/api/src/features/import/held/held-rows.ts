import { sql } from 'kysely'
import type { Finding } from '@jiangji/domain/import/finding'
import type { BatchState } from '../../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'
import type { KeyedPage } from '../../../platform/export/pages.ts'
import type { RowSummary } from '../workbook/row-reader.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** The rows that one finding holds over one text. */
export interface HeldGroup {
  kind: string
  code: string
  about: string | null
}

/** A workbook that is still being read or submitted has no rows to decide about yet. */
const waitingStates: readonly BatchState[] = [
  'preview',
  'submitted',
  'effective',
  'approved',
  'issuing',
  'issued',
]
const mostGroups = 300

function heldIn(trx: Reading, organisationId: string) {
  const held = sql<{ value: Finding }>`jsonb_array_elements(batch_row.findings)`.as('held')
  return trx
    .selectFrom(['batch', 'batch_row', held])
    .whereRef('batch_row.organisation_id', '=', 'batch.organisation_id')
    .whereRef('batch_row.batch_id', '=', 'batch.id')
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.source', '=', 'workbook')
    .where('batch.state', 'in', waitingStates)
    .where('batch_row.outcome', '=', 'held')
    .where('batch_row.settled_in', 'is', null)
    .where(sql<boolean>`held.value ->> 'outcome' = 'held'`)
}

const about = sql<string | null>`held.value ->> 'about'`
const code = sql<string>`held.value ->> 'code'`

/** What waits for a person, the most rows first; of one batch or of all. */
export async function listGroups(trx: Reading, organisationId: string, batchId: string | undefined) {
  const groups = await heldIn(trx, organisationId)
    .$if(batchId !== undefined, (query) => query.where('batch.id', '=', batchId ?? ''))
    .select((eb) => [
      'batch.kind',
      code.as('code'),
      about.as('about'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('rows'),
      sql<string[]>`array_agg(DISTINCT batch.id)`.as('batchIds'),
      sql<Finding>`(array_agg(held.value ORDER BY batch.created_at, batch_row.position))[1]`.as('example'),
    ])
    .groupBy(['batch.kind', code, about])
    .orderBy('rows', 'desc')
    .orderBy(code)
    .limit(mostGroups)
    .execute()
  return groups
}

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number]

function ofGroup(trx: Reading, organisationId: string, group: HeldGroup) {
  return heldIn(trx, organisationId)
    .where('batch.kind', '=', group.kind)
    .where(sql<boolean>`${code} = ${group.code}`)
    .where(sql<boolean>`${about} IS NOT DISTINCT FROM ${group.about}::text`)
}

export async function listRowsOf(trx: Reading, organisationId: string, group: HeldGroup, most: number) {
  const rows = await ofGroup(trx, organisationId, group)
    .select([
      'batch.id as batchId',
      'batch.file_name as fileName',
      'batch_row.sheet',
      'batch_row.row_number as row',
      'batch_row.summary',
    ])
    .orderBy('batch.created_at')
    .orderBy('batch_row.position')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, summary: row.summary as unknown as RowSummary }))
}

/** Every row that waits, in the order of the workbooks; the place of the last one is where the next read begins. */
export async function listHeldRows(trx: Reading, organisationId: string, { after, limit }: KeyedPage) {
  const [batchId = null, position = null] = after?.split(' ') ?? []
  const rows = await trx
    .selectFrom('batch')
    .innerJoin('batch_row', (join) =>
      join
        .onRef('batch_row.organisation_id', '=', 'batch.organisation_id')
        .onRef('batch_row.batch_id', '=', 'batch.id'),
    )
    .where('batch.organisation_id', '=', organisationId)
    .where('batch.source', '=', 'workbook')
    .where('batch.state', 'in', waitingStates)
    .where('batch_row.outcome', '=', 'held')
    .where('batch_row.settled_in', 'is', null)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(batch_row.batch_id, batch_row.position) > (${batchId}::uuid, ${position}::integer)`,
      ),
    )
    .select([
      'batch.id as batchId',
      'batch.kind',
      'batch.file_name as fileName',
      'batch_row.position',
      'batch_row.sheet',
      'batch_row.row_number as row',
      'batch_row.summary',
      'batch_row.findings',
    ])
    .orderBy('batch_row.batch_id')
    .orderBy('batch_row.position')
    .limit(limit)
    .execute()
  return rows.map(({ summary, findings, ...row }) => ({
    ...row,
    summary: summary as unknown as RowSummary,
    held: (findings as Finding[]).filter(({ outcome }) => outcome === 'held'),
  }))
}

/** The batches of a group, locked, with who entered and submitted them. */
export async function lockBatchesOf(trx: Trx, organisationId: string, group: HeldGroup) {
  const found = await ofGroup(trx, organisationId, group).select('batch.id').distinct().execute()
  if (found.length === 0) return []
  return trx
    .selectFrom('batch')
    .where('organisation_id', '=', organisationId)
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where('state', 'in', waitingStates)
    .orderBy('id')
    .select(['id', 'created_by as creatorId', 'submitted_by as submitterId'])
    .forUpdate()
    .execute()
}

/** Turns the rows of a group into returned ones that say why; tells how many. */
export async function returnRowsOf(
  trx: Trx,
  organisationId: string,
  { group, batchIds, why }: { group: HeldGroup; batchIds: readonly string[]; why: Pick<Finding, 'facts'> },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH returned AS (
      UPDATE batch_row r SET outcome = 'rejected',
        findings = r.findings || jsonb_build_array(jsonb_build_object('field', held.value -> 'field',
          'column', held.value -> 'column', 'outcome', 'rejected', 'code', 'decided.returned',
          'facts', ${JSON.stringify(why.facts)}::jsonb))
      FROM batch_row o, jsonb_array_elements(o.findings) AS held (value)
      WHERE r.organisation_id = ${organisationId}::uuid AND r.batch_id = ANY (${batchIds}::uuid[])
        AND r.outcome = 'held' AND r.settled_in IS NULL
        AND o.organisation_id = r.organisation_id AND o.batch_id = r.batch_id AND o.position = r.position
        AND held.value ->> 'outcome' = 'held' AND held.value ->> 'code' = ${group.code}
        AND held.value ->> 'about' IS NOT DISTINCT FROM ${group.about}::text
      RETURNING 1)
    SELECT count(*)::int AS count FROM returned`.execute(trx)
  return rows[0]?.count ?? 0
}
