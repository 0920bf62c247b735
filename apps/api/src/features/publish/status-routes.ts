import type { FastifyPluginAsync } from 'fastify'
import { Refusal } from '../../platform/refusal.ts'
import { sendPublished } from './send-published.ts'
import type { StatusLists } from './status-lists.ts'

const cachedSeconds = 30
const rebuildEveryMs = 20_000

/** Serves the lists, and rebuilds those that changed even when nobody asks. */
export function statusRoutes(
  lists: StatusLists,
  onFailure: (place: string, cause: unknown) => void,
): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { shard: string } }>('/status/:shard', async (request, reply) => {
      const { shard } = request.params
      const list = /^[1-9]\d{0,8}$/.test(shard) ? await lists.current(Number(shard)) : null
      if (list === null) throw new Refusal('request.unknown')
      return sendPublished(request, reply, {
        body: list.token,
        type: 'application/vc+jwt',
        etag: list.etag,
        maxAge: cachedSeconds,
      })
    })
    const timer = setInterval(() => {
      lists.rebuildDue().catch((cause: unknown) => onFailure('status lists', cause))
    }, rebuildEveryMs)
    timer.unref()
    app.addHook('onClose', async () => clearInterval(timer))
  }
}
