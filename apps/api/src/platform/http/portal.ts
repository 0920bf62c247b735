import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

/** The built portal: hashed assets for ever, its two pages fresh each time, every other address the learner's or desk's page. */
export function portalRoutes(folder: string): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders(reply, path) {
        const kept = path.startsWith(join(folder, 'assets'))
        void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    app.get('/', (_request, reply) => reply.sendFile('index.html'))
    app.get('/v', (_request, reply) => reply.sendFile('verify.html'))
    app.get('/v/*', (_request, reply) => reply.sendFile('verify.html'))
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      request.headers.accept?.includes('text/html')
        ? reply.sendFile('index.html')
        : reply.code(404).send({ error: { code: 'request.unknown', facts: {} } }),
    )
  }
}
