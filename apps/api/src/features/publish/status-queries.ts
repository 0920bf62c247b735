import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

const purpose = 'revocation'
const rebuildLock = 7301

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export interface StatusList {
  token: string
  etag: string
  builtAt: Date
  coversChanges: number
}

export interface Shard {
  size: number
  changes: number
}

export async function findStatusList(trx: Reading, shardId: number): Promise<StatusList | null> {
  const found = await trx
    .selectFrom('status_list')
    .where('shard_id', '=', shardId)
    .where('purpose', '=', purpose)
    .select(['token', 'etag', 'built_at as builtAt', 'covers_changes as coversChanges'])
    .executeTakeFirst()
  return found ?? null
}

export async function lookAtShard(trx: Reading, shardId: number): Promise<Shard | null> {
  const door = sql<Shard>`look_at_status_shard(${shardId}::integer)`
  return (await trx.selectFrom(door.as('shard')).selectAll().executeTakeFirst()) ?? null
}

/** One rebuild of a shard at a time, on however many machines. */
export async function lockRebuild(trx: Trx, shardId: number): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${rebuildLock}::integer, ${shardId}::integer)`.execute(trx)
}

export async function listRevoked(trx: Reading, shardId: number): Promise<number[]> {
  const door = sql<{ shard_index: number; state: string }>`status_bits(${shardId}::integer)`
  const rows = await trx
    .selectFrom(door.as('bit'))
    .where('bit.state', '=', 'revoked')
    .select('bit.shard_index as index')
    .execute()
  return rows.map(({ index }) => index)
}

/** Shards whose list is missing, does not cover the latest change, or was built too long ago. */
export async function listDueShards(trx: Reading, builtBefore: Date): Promise<number[]> {
  const door = sql<{ due: number }>`due_status_shards(${builtBefore}::timestamptz)`
  const rows = await trx.selectFrom(door.as('due')).select('due.due as id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function storeStatusList(trx: Trx, shardId: number, list: StatusList): Promise<void> {
  const { token, etag, builtAt, coversChanges } = list
  const values = { token, etag, built_at: builtAt, covers_changes: coversChanges }
  await trx
    .insertInto('status_list')
    .values({ shard_id: shardId, purpose, ...values })
    .onConflict((conflict) => conflict.columns(['shard_id', 'purpose']).doUpdateSet(values))
    .execute()
}
