import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import { Refusal, refusalOfDatabase } from '../refusal.ts'
import type { TrustProxy } from '../config/config.ts'
import { isCrossSite } from './cross-site.ts'

export interface ServerChoices {
  origin: string
  trustProxy: TrustProxy | null
  onFailure(place: string, cause: unknown, requestId: string): void
}

const largestBody = 1024 * 1024
const self = ["'self'"]

export async function openServer({ origin, trustProxy, onFailure }: ServerChoices): Promise<FastifyInstance> {
  const secure = origin.startsWith('https:')
  const app = Fastify({
    logger: false,
    bodyLimit: largestBody,
    forceCloseConnections: true,
    ...(trustProxy === null ? {} : { trustProxy: trustIn(trustProxy) }),
    routerOptions: { maxParamLength: 5000 },
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        workerSrc: self,
        formAction: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: secure ? { policy: 'same-origin' } : false,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-robots-tag', 'noindex, nofollow')
    if (isCrossSite(request)) return reply.code(403).send(told(new Refusal('permission.denied')))
    return undefined
  })
  app.setErrorHandler((cause, request, reply) => {
    const refusal = refusalOfDatabase(cause) ?? cause
    if (refusal instanceof Refusal) return reply.code(httpStatusOf(refusal.code)).send(told(refusal))
    const status = statusIn(cause)
    if (status < 500) return reply.code(status).send(told(new Refusal('request.malformed')))
    onFailure(`${request.method} ${request.routeOptions.url ?? ''}`, cause, request.id)
    return reply.code(500).send({ error: { code: 'failure', facts: { requestId: request.id } } })
  })
  return app
}

function trustIn(trusted: TrustProxy) {
  return typeof trusted === 'number' ? (_address: string, hop: number) => hop < trusted : trusted
}

function told({ code, facts }: Refusal) {
  return { error: { code, facts } }
}

/** The status under which a refusal goes back over plain routes. */
export function httpStatusOf(code: string): number {
  if (code === 'permission.signIn' || code === 'vcApi.key') return 401
  if (code.startsWith('permission.')) return 403
  if (code === 'database.away') return 503
  if (code === 'slowDown') return 429
  if (code === 'import.tooLarge') return 413
  return code.endsWith('.unknown') ? 404 : 400
}

function statusIn(cause: unknown): number {
  const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500
  return status >= 400 && status < 600 ? status : 500
}
