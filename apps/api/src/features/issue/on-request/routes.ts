import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../../../platform/http/sessions.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { signAgain } from './sign-again.ts'

/** A plain route, because a browser keeps files without tRPC. */
export function signAgainRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/take-away/records/:recordId/credential.vc.jwt', async (request, reply) => {
      const named = z.object({ recordId: z.uuid() }).safeParse(request.params)
      if (!named.success) throw new Refusal('record.unknown')
      return reply
        .header('content-type', 'application/vc+jwt')
        .header('content-disposition', 'attachment; filename="credential.vc.jwt"')
        .header('cache-control', 'no-store')
        .send(await signAgain(await contextOf(request), named.data.recordId))
    })
  }
}
