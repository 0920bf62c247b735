import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

export interface ResultRow {
  award_id: string
  batch_id: string
  college: string
  claims: unknown
  claims_version: number
  kind: string
  members: string[]
  state: 'open' | 'confirmed' | 'refused'
  approved_at: Date | null
  decided_at: Date | null
  decided_by: string | null
  reason: string | null
}

/** What waits for this office, or what it decided, the latest first. */
export async function listResults(
  trx: ReadonlyTrx,
  { decided, limit }: { decided: boolean; limit: number },
): Promise<ResultRow[]> {
  const door = sql<ResultRow>`results_of_office(${decided}, ${limit})`
  return trx.selectFrom(door.as('result')).selectAll().execute()
}

export interface NamedResult {
  awardId: string
  batchId: string
}

export interface OfficeDecision {
  results: readonly (NamedResult & { entryId: string })[]
  isConfirmed: boolean
  reason: string | null
  now: Date
}

export interface DecidedResult {
  organisation_id: string
  batch_id: string
  approved_by: string | null
  records: number
}

/** Decides on results that wait for this office, across the wall; what was decided meanwhile or is not its own is passed over. */
export async function decideResults(trx: Trx, decision: OfficeDecision): Promise<DecidedResult[]> {
  const { results, isConfirmed, reason, now } = decision
  const { rows } = await sql<DecidedResult>`
    SELECT organisation_id, batch_id, approved_by, records FROM decide_results(
      ${results.map(({ awardId }) => awardId)}::uuid[], ${results.map(({ batchId }) => batchId)}::uuid[],
      ${isConfirmed}, ${reason}, ${results.map(({ entryId }) => entryId)}::uuid[], ${now}::timestamptz)`.execute(
    trx,
  )
  return rows
}
