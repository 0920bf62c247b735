import type { FastifyPluginAsync } from 'fastify'
import { Refusal } from '../../platform/refusal.ts'
import type { BundlePublisher } from './bundle-publisher.ts'
import { sendPublished, type Published } from './send-published.ts'
import type { StatusPublisher } from './status-publisher.ts'
import type { ListPurpose } from './status-queries.ts'

const cachedSeconds = 30
const rebuildEveryMs = 20_000
const types = { revocation: 'application/vc+jwt', token: 'application/statuslist+jwt' } as const

export interface StatusPublishing {
  publisher: StatusPublisher
  bundles: BundlePublisher
  onFailure(place: string, cause: unknown): void
}

/** Serves the lists, one by one and all in one file, and rebuilds those that changed even when nobody asks. */
export function statusRoutes({ publisher, bundles, onFailure }: StatusPublishing): FastifyPluginAsync {
  const listOf = async (shard: string, purpose: ListPurpose): Promise<Published> => {
    const current = /^[1-9]\d{0,8}$/.test(shard) ? await publisher.current(Number(shard)) : null
    if (current === null) throw new Refusal('request.unknown')
    const { token: body, etag } = current.lists[purpose]
    return { body, etag, type: types[purpose], maxAge: cachedSeconds }
  }
  return async (app) => {
    app.get<{ Params: { shard: string } }>('/status/:shard', async (request, reply) =>
      sendPublished(request, reply, await listOf(request.params.shard, 'revocation')),
    )
    app.get<{ Params: { shard: string } }>('/status/:shard/token', async (request, reply) =>
      sendPublished(request, reply, await listOf(request.params.shard, 'token')),
    )
    app.get('/trust/status.json', async (request, reply) => {
      const { body, etag } = await bundles.current()
      return sendPublished(request, reply, { body, etag, type: 'application/json', maxAge: cachedSeconds })
    })
    const timer = setInterval(() => {
      publisher.rebuildDue().catch((cause: unknown) => onFailure('status lists', cause))
    }, rebuildEveryMs)
    timer.unref()
    app.addHook('onClose', async () => clearInterval(timer))
  }
}
