import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import type { Ending, Endings } from './build-lists.ts'

const rebuildLock = 7301

export const listPurposes = ['revocation', 'token'] as const

export type ListPurpose = (typeof listPurposes)[number]

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export interface PublishedList {
  token: string
  etag: string
}

/** Both lists of a shard, built together from the same rows. */
export interface StatusLists {
  lists: Readonly<Record<ListPurpose, PublishedList>>
  builtAt: Date
  coversChanges: number
}

export interface Shard {
  size: number
  changes: number
}

export async function findStatusLists(trx: Reading, shardId: number): Promise<StatusLists | null> {
  const found = await trx
    .selectFrom('status_list')
    .where('shard_id', '=', shardId)
    .select(['purpose', 'token', 'etag', 'built_at as builtAt', 'covers_changes as coversChanges'])
    .execute()
  const [revocation, token] = listPurposes.map((purpose) => found.find((list) => list.purpose === purpose))
  if (!revocation || !token) return null
  const { builtAt, coversChanges } = token
  return { lists: { revocation, token }, builtAt, coversChanges }
}

export async function lookAtShard(trx: Reading, shardId: number): Promise<Shard | null> {
  const door = sql<Shard>`look_at_status_shard(${shardId}::integer)`
  return (await trx.selectFrom(door.as('shard')).selectAll().executeTakeFirst()) ?? null
}

/** One rebuild of a shard at a time, on however many machines. */
export async function lockRebuild(trx: Trx, shardId: number): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${rebuildLock}::integer, ${shardId}::integer)`.execute(trx)
}

export async function listEndings(trx: Reading, shardId: number): Promise<Endings> {
  const door = sql<{ state: Ending; positions: Buffer }>`status_positions(${shardId}::integer)`
  const rows = await trx.selectFrom(door.as('ended')).selectAll().execute()
  return new Map(rows.map(({ state, positions }) => [state, integersIn(positions)]))
}

function integersIn(packed: Buffer): number[] {
  return Array.from({ length: packed.length / 4 }, (_, at) => packed.readInt32BE(at * 4))
}

/** Shards whose lists are missing, do not cover the latest change, or were built too long ago. */
export async function listDueShards(trx: Reading, builtBefore: Date): Promise<number[]> {
  const door = sql<{ due: number }>`due_status_shards(${builtBefore}::timestamptz)`
  const rows = await trx.selectFrom(door.as('due')).select('due.due as id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function storeStatusLists(trx: Trx, shardId: number, built: StatusLists): Promise<void> {
  for (const purpose of listPurposes) {
    const { token, etag } = built.lists[purpose]
    const values = { token, etag, built_at: built.builtAt, covers_changes: built.coversChanges }
    await trx
      .insertInto('status_list')
      .values({ shard_id: shardId, purpose, ...values })
      .onConflict((conflict) => conflict.columns(['shard_id', 'purpose']).doUpdateSet(values))
      .execute()
  }
}

export async function listTokenLists(trx: Reading) {
  return trx
    .selectFrom('status_list')
    .where('purpose', '=', 'token')
    .select(['shard_id as shardId', 'token', 'built_at as builtAt'])
    .orderBy('shard_id')
    .execute()
}

export async function listSuccessors(trx: Reading) {
  const door = sql<{
    shard_id: number
    shard_index: number
    since: Date
    credential_id: string
  }>`status_successors()`
  return trx
    .selectFrom(door.as('succeeded'))
    .select([
      'succeeded.shard_id as shardId',
      'succeeded.shard_index as index',
      'succeeded.since',
      'succeeded.credential_id as credentialId',
    ])
    .orderBy('shardId')
    .orderBy('index')
    .execute()
}
