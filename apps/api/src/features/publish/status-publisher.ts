import type { Context } from '../../platform/context.ts'
import { isUnavailable } from '../../platform/db/pool.ts'
import { buildLists } from './build-lists.ts'
import { openListSigner } from './list-signer.ts'
import {
  findStatusLists,
  listDueShards,
  listEndings,
  lockRebuild,
  lookAtShard,
  storeStatusLists,
  type Shard,
  type StatusLists,
} from './status-queries.ts'

const halfDayMs = 12 * 3600 * 1000

/** Thrown to undo a rebuild that another one made needless, so that no entry says the lists were published. */
class AlreadyCovered extends Error {
  readonly lists: StatusLists | null

  constructor(lists: StatusLists | null) {
    super('already covered')
    this.lists = lists
  }
}

/** The published status lists, both of a shard rebuilt together when its rows changed or their end comes near. */
export class StatusPublisher {
  #ctx: Context
  #building = new Map<number, Promise<StatusLists | null>>()
  #served = new Map<number, StatusLists>()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** The lists as they should be now; null when there is no such shard; the last ones served while the database is away. */
  async current(shardId: number): Promise<StatusLists | null> {
    try {
      const { shard, lists } = await this.#ctx.read('status.publish', async (trx) => ({
        shard: await lookAtShard(trx, shardId),
        lists: await findStatusLists(trx, shardId),
      }))
      if (shard === null) return null
      const current = this.#covers(shard, lists) ? lists : await this.#rebuildOnce(shardId)
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

  #rebuildOnce(shardId: number): Promise<StatusLists | null> {
    const running = this.#building.get(shardId)
    if (running) return running
    const building = this.#rebuild(shardId).finally(() => this.#building.delete(shardId))
    this.#building.set(shardId, building)
    return building
  }

  /** The shard is read before its rows, so that no later change is taken for covered. */
  async #rebuild(shardId: number): Promise<StatusLists | null> {
    const { origin } = this.#ctx
    const facts = { changes: 0 }
    const act = { subject: { type: 'status-list', id: String(shardId) }, facts }
    const rebuilding = this.#ctx.commit('status.publish', act, async (trx) => {
      await lockRebuild(trx, shardId)
      const shard = await lookAtShard(trx, shardId)
      const known = await findStatusLists(trx, shardId)
      if (shard === null || this.#covers(shard, known)) throw new AlreadyCovered(known)
      const builtAt = this.#ctx.now()
      const endings = await listEndings(trx, shardId)
      const basis = { origin, shardId, size: shard.size, endings, builtAt }
      const lists = await buildLists(basis, await openListSigner(this.#ctx, trx))
      const built = { lists, builtAt, coversChanges: shard.changes }
      await storeStatusLists(trx, shardId, built)
      facts.changes = shard.changes
      return built
    })
    return rebuilding.catch((cause: unknown) => {
      if (cause instanceof AlreadyCovered) return cause.lists
      throw cause
    })
  }

  #covers(shard: Shard, lists: StatusLists | null): boolean {
    if (lists === null || lists.coversChanges !== shard.changes) return false
    return this.#ctx.now().getTime() - lists.builtAt.getTime() < halfDayMs
  }
}
