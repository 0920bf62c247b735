import { sql } from 'kysely'
import type { RowOutcome } from '../../../platform/db/tables.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { OfBatch } from '../of-batch.ts'

/** Rows of one chunk, column by column, as one statement stores them. */
export interface RowColumns {
  positions: number[]
  sheets: string[]
  rows: number[]
  outcomes: RowOutcome[]
  findings: string[]
  summaries: string[]
}

/** Sealed rows travel as one value with their ends, which costs neither side the hexadecimal of an array. */
export async function insertRows(
  trx: Trx,
  batch: { organisationId: string; id: string },
  columns: RowColumns,
  sealed: readonly Buffer[],
): Promise<void> {
  const lengths = sealed.map(({ length }) => length)
  const starts = lengths.map(startsFrom(1))
  await sql`
    INSERT INTO batch_row (organisation_id, batch_id, position, sheet, row_number, outcome, findings, summary, sealed)
    SELECT ${batch.organisationId}::uuid, ${batch.id}::uuid, p, s, r, o, f::jsonb, m::jsonb,
      substring(${Buffer.concat(sealed)}::bytea FROM x FOR n)
    FROM unnest(${columns.positions}::int[], ${columns.sheets}::text[], ${columns.rows}::int[],
      ${columns.outcomes}::text[], ${columns.findings}::text[], ${columns.summaries}::text[],
      ${starts}::int[], ${lengths}::int[]) AS line (p, s, r, o, f, m, x, n)
    ON CONFLICT DO NOTHING`.execute(trx)
}

function startsFrom(first: number): (length: number) => number {
  let next = first
  return (length) => {
    const start = next
    next += length
    return start
  }
}

/** Counts the stored rows anew, so that a job run twice still tells the truth. */
export async function countOutcomes(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
): Promise<{ total: number; taken: number }> {
  const { rows } = await sql<{ total: number; taken: number }>`
    UPDATE batch b SET total_rows = c.total, done_rows = c.total, accepted_rows = c.accepted,
      unchanged_rows = c.unchanged, warned_rows = c.warned, held_rows = c.held, rejected_rows = c.rejected
    FROM (SELECT count(*)::int AS total,
        count(*) FILTER (WHERE outcome = 'accepted')::int AS accepted,
        count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
        count(*) FILTER (WHERE outcome = 'warned')::int AS warned,
        count(*) FILTER (WHERE outcome = 'held')::int AS held,
        count(*) FILTER (WHERE outcome = 'rejected')::int AS rejected
      FROM batch_row WHERE organisation_id = ${organisationId}::uuid AND batch_id = ${batchId}::uuid) c
    WHERE b.organisation_id = ${organisationId}::uuid AND b.id = ${batchId}::uuid
    RETURNING c.total, c.accepted + c.warned AS taken`.execute(trx)
  return rows[0] ?? { total: 0, taken: 0 }
}
