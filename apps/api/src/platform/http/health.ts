import type { FastifyPluginAsync } from 'fastify'
import type { Db } from '../db/db.ts'

export function healthRoutes(db: Db): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/health', async (_request, reply) => {
      const database = (await db.isAlive()) ? 'here' : 'away'
      return reply
        .code(database === 'here' ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: database === 'here' ? 'ok' : 'degraded', database })
    })
  }
}
