import type { FastifyRequest } from 'fastify'
import { loadActor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'
import { ActingContext, nobody, type Context, type Services } from '../context.ts'
import { networkOf } from '../guessing/network.ts'

export type ContextOf = (request: FastifyRequest) => Promise<Context>

/** Who sends a request, from its session cookie and the organisation the page chose. */
export function contextsOf(services: Services, auth: Auth): ContextOf {
  return async (request) => {
    const from = { network: networkOf(request.ip), requestId: request.id }
    const { cookie } = request.headers
    if (!cookie) return new ActingContext(services, nobody, from)
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!session) return new ActingContext(services, nobody, from)
    const chosen = request.headers['x-organisation']
    const actor = await loadActor(services.db, session.user.id, typeof chosen === 'string' ? chosen : null)
    return new ActingContext(services, actor, from)
  }
}
