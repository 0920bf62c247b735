import { publishedJwk } from '@jiangji/credentials/did-web/key-set'
import type { FastifyPluginAsync } from 'fastify'
import { etagOf, sendPublished } from './send-published.ts'
import type { TrustBundles } from './trust-bundles.ts'

const bundleSeconds = 60
const rootSeconds = 3600
const rebuildEveryMs = 20_000

/** Serves the trust bundle and the root key under which it is read, and rebuilds the bundle even when nobody asks. */
export function trustRoutes(
  bundles: TrustBundles,
  onFailure: (place: string, cause: unknown) => void,
): FastifyPluginAsync {
  return async (app) => {
    app.get('/trust/bundle.jwt', async (request, reply) => {
      const { token: body, etag } = await bundles.current()
      return sendPublished(request, reply, { body, type: 'application/jwt', etag, maxAge: bundleSeconds })
    })
    app.get('/trust/root.jwk', async (request, reply) => {
      const body = JSON.stringify(publishedJwk(await bundles.root()))
      const type = 'application/jwk+json'
      return sendPublished(request, reply, { body, type, etag: etagOf(body), maxAge: rootSeconds })
    })
    const timer = setInterval(() => {
      bundles.current().catch((cause: unknown) => onFailure('trust bundle', cause))
    }, rebuildEveryMs)
    timer.unref()
    app.addHook('onClose', async () => clearInterval(timer))
  }
}
