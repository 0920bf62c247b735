import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Keys } from '../../platform/keys/keys.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { permutePositions } from './status-position.ts'

const shardSize = 2 ** 20
const largestShardId = 999_999_999
/** A few more when several runs find too few at the same moment. */
const mostOpenShards = 8

export interface StatusPosition {
  shardId: number
  shardIndex: number
}

interface Block {
  shardId: number
  first: number
  count: number
  indexOf(position: number): number
}

/** Positions for a whole run, of which each is handed out once; what a crash leaves over stays a gap. */
export async function reservePositions(
  trx: Trx,
  keys: Keys,
  count: number,
  now: Date,
): Promise<() => StatusPosition> {
  const blocks: Block[] = []
  let wanted = count
  while (wanted > 0) {
    const block = await reserveSomewhere(trx, keys, wanted, now)
    blocks.push(block)
    wanted -= block.count
  }
  return handOut(blocks)
}

/** In a shard where nobody else is reserving; in a new one while few are open; and only then after somebody else. */
async function reserveSomewhere(trx: Trx, keys: Keys, wanted: number, now: Date): Promise<Block> {
  const free = await reserveFreeBlock(trx, keys, wanted)
  if (free !== null) return free
  const open = await openShards(trx)
  if (open.length < mostOpenShards) {
    const id = await openShard(trx, keys, now)
    const block = await reserveBlock(trx, keys, id, Math.min(shardSize, wanted))
    if (block === null) throw new Error('a fresh status shard has no room')
    return block
  }
  for (const { id, free: room } of open) {
    const block = await reserveBlock(trx, keys, id, Math.min(room, wanted))
    if (block !== null) return block
  }
  return reserveSomewhere(trx, keys, wanted, now)
}

function handOut(blocks: readonly Block[]): () => StatusPosition {
  const positions = positionsIn(blocks)
  return () => {
    const { done, value } = positions.next()
    if (done) throw new RangeError('more positions were taken than reserved')
    return value
  }
}

function* positionsIn(blocks: readonly Block[]): Generator<StatusPosition, undefined> {
  for (const { shardId, first, count, indexOf } of blocks)
    for (let offset = 0; offset < count; offset += 1) yield { shardId, shardIndex: indexOf(first + offset) }
}

async function openShards(trx: Trx): Promise<{ id: number; free: number }[]> {
  const { rows } = await sql<{ id: number; free: number }>`
    SELECT id, free FROM open_status_shards() ORDER BY id`.execute(trx)
  return rows
}

async function openShard(trx: Trx, keys: Keys, now: Date): Promise<number> {
  const id = randomInt(1, largestShardId)
  const sealed = keys.sealBytes(randomBytes(32), placeOf(id))
  await sql`SELECT open_status_shard(${id}::integer, ${sealed}::bytea, ${shardSize}::integer, ${now}::timestamptz)`.execute(
    trx,
  )
  return id
}

interface Reserved {
  first_position: number
  size: number
  permutation_key_sealed: Buffer
}

/** Null when every open shard is being reserved in. */
async function reserveFreeBlock(trx: Trx, keys: Keys, wanted: number): Promise<Block | null> {
  const { rows } = await sql<Reserved & { shard_id: number; count: number }>`
    SELECT * FROM reserve_free_status_block(${wanted}::integer)`.execute(trx)
  const [reserved] = rows
  return reserved ? blockOf(keys, reserved.shard_id, reserved.count, reserved) : null
}

/** Null when another run took the room meanwhile. */
async function reserveBlock(trx: Trx, keys: Keys, shardId: number, count: number): Promise<Block | null> {
  const { rows } = await sql<Reserved>`
    SELECT * FROM reserve_status_block(${shardId}::integer, ${count}::integer)`.execute(trx)
  const [reserved] = rows
  return reserved ? blockOf(keys, shardId, count, reserved) : null
}

function blockOf(keys: Keys, shardId: number, count: number, reserved: Reserved): Block {
  const { first_position: first, size, permutation_key_sealed: sealed } = reserved
  return { shardId, first, count, indexOf: permutePositions(keys.openBytes(sealed, placeOf(shardId)), size) }
}

function placeOf(shardId: number): string {
  return `status-shard:${shardId}`
}
