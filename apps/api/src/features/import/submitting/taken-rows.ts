import { sql } from 'kysely'
import type { Finding } from '@jiangji/domain/import/finding'
import type { RowOutcome } from '../../../platform/db/tables.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { OfBatch } from '../of-batch.ts'

const submitRows = 1000

export interface TakenRow {
  position: number
  outcome: RowOutcome
  findings: Finding[]
  sealed: Buffer
}

export async function nextTakenRows(
  trx: Trx,
  { organisationId, batchId, cursor }: OfBatch & { cursor: number },
): Promise<TakenRow[]> {
  const rows = await trx
    .selectFrom('batch_row')
    .select(['position', 'outcome', 'findings', 'sealed'])
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('position', '>=', cursor)
    .where('outcome', 'in', ['accepted', 'warned'])
    .orderBy('position')
    .limit(submitRows)
    .execute()
  return rows.map((row) => ({ ...row, findings: row.findings as Finding[] }))
}

/** A row whose world changed between its preview and its submit, with the sentence that says so. */
export interface LostRow {
  position: number
  outcome: RowOutcome
  findings: readonly Finding[]
}

export async function keepLostRows(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
  lost: readonly LostRow[],
): Promise<void> {
  if (lost.length === 0) return
  await sql`
    UPDATE batch_row r SET outcome = l.outcome, findings = l.findings::jsonb
    FROM unnest(${lost.map(({ position }) => position)}::int[], ${lost.map(({ outcome }) => outcome)}::text[],
      ${lost.map(({ findings }) => JSON.stringify(findings))}::text[]) AS l (position, outcome, findings)
    WHERE r.organisation_id = ${organisationId}::uuid AND r.batch_id = ${batchId}::uuid
      AND r.position = l.position`.execute(trx)
}
