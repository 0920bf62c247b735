import type { FastifyPluginAsync } from 'fastify'
import { answerCheck, type PublicCheck } from './service.ts'

/** A plain route: an employer's page asks it without session or tRPC. */
export function publicCheckRoutes(check: PublicCheck): FastifyPluginAsync {
  return async (app) => {
    app.post('/api/public/check', { bodyLimit: 4096 }, async (request, reply) => {
      const { status, body } = await answerCheck(check, request.body, request.ip)
      return reply.code(status).header('cache-control', 'no-store').send(body)
    })
  }
}
