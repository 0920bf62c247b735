import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { loadActor } from '../auth/actor.ts'
import { asGuardian } from '../auth/guardian.ts'
import type { Auth } from '../auth/auth.ts'
import { ActingContext, nobody, type Context, type Services } from '../context.ts'
import { networkOf } from '../guessing/network.ts'

const link = z.object({ organisation: z.uuid().optional() })

export type ContextOf = (request: FastifyRequest) => Promise<Context>

const longestSessionMillis = 7 * 24 * 3600 * 1000

/** Who sends a request, from its session cookie and the organisation the page chose; a session that was renewed goes back with the answer. */
export function contextsOf(services: Services, auth: Auth, app: FastifyInstance): ContextOf {
  const renewed = new WeakMap<FastifyRequest, readonly string[]>()
  app.addHook('onSend', async (request, reply) => {
    for (const cookie of renewed.get(request) ?? []) void reply.header('set-cookie', cookie)
  })
  return async (request) => {
    const from = { network: networkOf(request.ip), requestId: request.id }
    const { cookie } = request.headers
    if (!cookie) return new ActingContext(services, nobody, from)
    const { response, headers } = await auth.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    })
    if (!response || isOver(response.session, services.now()))
      return new ActingContext(services, nobody, from)
    renewed.set(request, headers.getSetCookie())
    const actor = await loadActor(services.db, response.user.id, chosenIn(request))
    const child = request.headers['x-child']
    const chosen = typeof child === 'string' ? child : null
    return new ActingContext(services, await asGuardian(services.db, actor, chosen, services.now()), from)
  }
}

function isOver({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > longestSessionMillis
}

/** A link to a file carries no header, so it names the organisation in its address. */
function chosenIn({ headers, query }: FastifyRequest): string | null {
  const named = link.safeParse(query)
  const chosen = headers['x-organisation'] ?? (named.success ? named.data.organisation : undefined)
  return typeof chosen === 'string' ? chosen : null
}
