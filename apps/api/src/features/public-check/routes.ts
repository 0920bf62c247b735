import type { FastifyPluginAsync } from 'fastify'
import { answerCheck, type PublicCheck } from './service.ts'

/** An answer in JSON needs no page's headers, and this route is the hottest. */
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A plain route: an employer's page asks it without session or tRPC. */
export function publicCheckRoutes(check: PublicCheck): FastifyPluginAsync {
  return async (app) => {
    app.post('/api/public/check', { bodyLimit: 4096, helmet: false }, async (request, reply) => {
      const { status, body } = await answerCheck(check, request.body, request.ip)
      return reply.code(status).headers(headers).send(body)
    })
  }
}
