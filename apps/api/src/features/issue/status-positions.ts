import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Keys } from '../../platform/keys/keys.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { permutePositions } from './status-position.ts'

const shardSize = 2 ** 20
const largestShardId = 999_999_999

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
  for (const { id, free } of await openShards(trx)) {
    if (wanted === 0) break
    const block = await reserveBlock(trx, keys, id, Math.min(free, wanted))
    if (block === null) continue
    blocks.push(block)
    wanted -= block.count
  }
  while (wanted > 0) {
    const block = await reserveBlock(trx, keys, await openShard(trx, keys, now), Math.min(shardSize, wanted))
    if (block === null) throw new Error('a fresh status shard has no room')
    blocks.push(block)
    wanted -= block.count
  }
  return handOut(blocks)
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

/** Null when another run took the room meanwhile. */
async function reserveBlock(trx: Trx, keys: Keys, shardId: number, count: number): Promise<Block | null> {
  const { rows } = await sql<{ first_position: number; size: number; permutation_key_sealed: Buffer }>`
    SELECT * FROM reserve_status_block(${shardId}::integer, ${count}::integer)`.execute(trx)
  const [reserved] = rows
  if (!reserved) return null
  const key = keys.openBytes(reserved.permutation_key_sealed, placeOf(shardId))
  return {
    shardId,
    first: reserved.first_position,
    count,
    indexOf: permutePositions(key, reserved.size),
  }
}

function placeOf(shardId: number): string {
  return `status-shard:${shardId}`
}
