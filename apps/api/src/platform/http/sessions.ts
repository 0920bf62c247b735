import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { loadActor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'
import { ActingContext, nobody, type Context, type Services } from '../context.ts'
import { networkOf } from '../guessing/network.ts'

const link = z.object({ organisation: z.uuid().optional() })

export type ContextOf = (request: FastifyRequest) => Promise<Context>

/** Who sends a request, from its session cookie and the organisation the page chose. */
export function contextsOf(services: Services, auth: Auth): ContextOf {
  return async (request) => {
    const from = { network: networkOf(request.ip), requestId: request.id }
    const { cookie } = request.headers
    if (!cookie) return new ActingContext(services, nobody, from)
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!session) return new ActingContext(services, nobody, from)
    const actor = await loadActor(services.db, session.user.id, chosenIn(request))
    return new ActingContext(services, actor, from)
  }
}

/** A link to a file carries no header, so it names the organisation in its address. */
function chosenIn({ headers, query }: FastifyRequest): string | null {
  const named = link.safeParse(query)
  const chosen = headers['x-organisation'] ?? (named.success ? named.data.organisation : undefined)
  return typeof chosen === 'string' ? chosen : null
}
