import type { Context } from '../../platform/context.ts'
import { isUnavailable } from '../../platform/db/pool.ts'
import { buildList } from './build-list.ts'
import {
  findStatusList,
  listDueShards,
  lockRebuild,
  lookAtShard,
  storeStatusList,
  type Shard,
  type StatusList,
} from './status-queries.ts'

const halfDayMs = 12 * 3600 * 1000

/** Thrown to undo a rebuild that another one made needless, so that no entry says a list was published. */
class AlreadyCovered extends Error {
  readonly list: StatusList | null

  constructor(list: StatusList | null) {
    super('already covered')
    this.list = list
  }
}

/** The published status lists, each rebuilt when its rows changed or its end comes near. */
export class StatusLists {
  #ctx: Context
  #building = new Map<number, Promise<StatusList | null>>()
  #served = new Map<number, StatusList>()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** The list as it should be now; null when there is no such shard; the last one served while the database is away. */
  async current(shardId: number): Promise<StatusList | null> {
    try {
      const { shard, list } = await this.#ctx.read('status.publish', async (trx) => ({
        shard: await lookAtShard(trx, shardId),
        list: await findStatusList(trx, shardId),
      }))
      if (shard === null) return null
      const current = this.#covers(shard, list) ? list : await this.#rebuildOnce(shardId)
      if (current !== null) this.#served.set(shardId, current)
      return current
    } catch (cause) {
      const last = this.#served.get(shardId)
      if (last === undefined || !isUnavailable(cause)) throw cause
      return last
    }
  }

  async rebuildDue(): Promise<void> {
    const builtBefore = new Date(this.#ctx.now().getTime() - halfDayMs)
    const due = await this.#ctx.read('status.publish', (trx) => listDueShards(trx, builtBefore))
    for (const shardId of due) await this.#rebuildOnce(shardId)
  }

  #rebuildOnce(shardId: number): Promise<StatusList | null> {
    const running = this.#building.get(shardId)
    if (running) return running
    const building = this.#rebuild(shardId).finally(() => this.#building.delete(shardId))
    this.#building.set(shardId, building)
    return building
  }

  async #rebuild(shardId: number): Promise<StatusList | null> {
    const facts = { changes: 0 }
    const act = { subject: { type: 'status-list', id: String(shardId) }, facts }
    const rebuilding = this.#ctx.commit('status.publish', act, async (trx) => {
      await lockRebuild(trx, shardId)
      const shard = await lookAtShard(trx, shardId)
      const known = await findStatusList(trx, shardId)
      if (shard === null || this.#covers(shard, known)) throw new AlreadyCovered(known)
      const list = await buildList(this.#ctx, trx, shardId, shard)
      await storeStatusList(trx, shardId, list)
      facts.changes = shard.changes
      return list
    })
    return rebuilding.catch((cause: unknown) => {
      if (cause instanceof AlreadyCovered) return cause.list
      throw cause
    })
  }

  #covers(shard: Shard, list: StatusList | null): boolean {
    if (list === null || list.coversChanges !== shard.changes) return false
    return this.#ctx.now().getTime() - list.builtAt.getTime() < halfDayMs
  }
}
