import { nameKey } from '@jiangji/domain/identity/normalise'
import { sql } from 'kysely'
import type { UniqueKey } from '@jiangji/domain/record/kind'
import type { ReadonlyTrx } from '../../../platform/db/tenant.ts'

export type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export interface FoundIdentity {
  learnerId: string | null
  elsewhere: boolean
}

/** Whose these hashed ID numbers are: a learner of this college, or someone's elsewhere, of whom no more is told. */
export async function findIdentities(
  trx: Reading,
  hashes: readonly Buffer[],
): Promise<ReadonlyMap<string, FoundIdentity>> {
  if (hashes.length === 0) return new Map()
  const door = sql<{
    id_hash: Buffer
    learner_id: string | null
    elsewhere: boolean
  }>`find_identities(${hashes}::bytea[])`
  const rows = await trx.selectFrom(door.as('found')).selectAll().execute()
  return new Map(
    rows.map(({ id_hash, learner_id, elsewhere }) => [
      id_hash.toString('hex'),
      { learnerId: learner_id, elsewhere },
    ]),
  )
}

/** Whom other colleges have let go, so that she may be enrolled anew; of nobody else is anything told. */
export async function findFormerLearners(
  trx: Reading,
  asked: readonly { hash: Buffer; name: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (asked.length === 0) return new Map()
  const door = sql<{
    id_hash: Buffer
    learner_id: string
  }>`find_former_learners(${asked.map(({ hash }) => hash)}::bytea[], ${asked.map(({ name }) => nameKey(name))}::text[])`
  const rows = await trx.selectFrom(door.as('found')).selectAll().execute()
  return new Map(rows.map(({ id_hash, learner_id }) => [id_hash.toString('hex'), learner_id]))
}

/** Who holds these certificate numbers; learner and record only where they are this college's. */
export async function findNumbers(
  trx: Reading,
  numbers: readonly UniqueKey[],
): Promise<ReadonlyMap<string, { learnerId: string | null; recordId: string | null }>> {
  if (numbers.length === 0) return new Map()
  const door = sql<{
    scheme: string
    issuer_key: string
    number: string
    learner_id: string | null
    record_id: string | null
  }>`find_numbers(${numbers.map(({ scheme }) => scheme)}::text[],
    ${numbers.map(({ issuer }) => issuer)}::text[], ${numbers.map(({ number }) => number)}::text[])`
  const rows = await trx.selectFrom(door.as('found')).selectAll().execute()
  return new Map(
    rows.map((row) => [
      numberKey({ scheme: row.scheme, issuer: row.issuer_key, number: row.number }),
      { learnerId: row.learner_id, recordId: row.record_id },
    ]),
  )
}

export function numberKey({ scheme, issuer, number }: UniqueKey): string {
  return JSON.stringify([scheme, issuer, number])
}

export function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`
}
