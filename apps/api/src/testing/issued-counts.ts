import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../platform/testing/test-database.ts'

export interface IssuedCounts {
  state: string
  issued: number
  credentials: number
  tokens: number
  positions: number
  locators: number
}

/** What one batch has come to: nothing is lost when issued records, credentials and distinct positions are equally many. */
export async function countIssued(database: TestDatabase, batchId: string): Promise<IssuedCounts> {
  const [counts] = await database.asOwner<IssuedCounts>(
    `SELECT b.state, count(*) FILTER (WHERE r.state = 'issued')::integer AS issued,
       count(c.id)::integer AS credentials, count(DISTINCT c.token)::integer AS tokens,
       count(DISTINCT (e.shard_id, e.shard_index)) FILTER (WHERE e.credential_id IS NOT NULL)::integer AS positions,
       count(l.credential_id)::integer AS locators
     FROM batch b JOIN record r ON r.organisation_id = b.organisation_id AND r.batch_id = b.id
     LEFT JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
     LEFT JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index
       AND e.credential_id = c.id AND e.learner_id = c.learner_id
     LEFT JOIN credential_locator l ON l.credential_id = c.id
     WHERE b.id = $1 GROUP BY b.state`,
    [batchId],
  )
  if (!counts) throw new Error(`there is no batch ${batchId}`)
  return counts
}

/** Waits for the job of a batch to end. */
export async function batchEnds(database: TestDatabase, batchId: string): Promise<IssuedCounts> {
  for (const wait of [50, 100, ...Array.from({ length: 100 }, () => 200)]) {
    const counts = await countIssued(database, batchId)
    if (counts.state !== 'issuing') return counts
    await pause(wait)
  }
  throw new Error(`batch ${batchId} is still being issued`)
}
