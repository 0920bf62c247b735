import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { z } from 'zod'
import { httpStatusOf } from '../../platform/http/server.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Gate } from './gate.ts'
import { problemOf } from './problem.ts'
import { issueRequest, verifyRequest } from './request.ts'
import { issueTest, verifyTest, type VcApi } from './service.ts'

const largestBody = 512 * 1024

/** The two routes of the W3C CCG VC-API by which public conformance suites drive an implementation (VCALM 1.0, issuing and verifying). */
export function vcApiRoutes(api: VcApi, gate: Gate): FastifyPluginAsync {
  return async (app) => {
    app.setErrorHandler((cause, _request, reply) => {
      const refusal = refusalIn(cause)
      if (refusal === null) throw cause
      return tell(reply, refusal)
    })
    app.post('/vc-api/credentials/issue', { bodyLimit: largestBody }, (request, reply) =>
      gate(request, async () => {
        const { credential } = parsed(issueRequest, request.body)
        const issued = await issueTest(api, credential)
        if (issued.ok) return reply.code(201).send({ verifiableCredential: issued.value })
        const problem = problemOf({ name: 'shape', state: 'failed', code: issued.code, facts: issued.facts })
        return reply
          .code(400)
          .type('application/problem+json')
          .send({ status: 400, ...problem })
      }),
    )
    app.post('/vc-api/credentials/verify', { bodyLimit: largestBody }, (request, reply) =>
      gate(request, async () => {
        const answer = await verifyTest(api, parsed(verifyRequest, request.body))
        return reply.code(answer.verified ? 200 : 400).send(answer)
      }),
    )
  }
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw new Refusal('request.malformed', { field: read.error.issues[0]?.path.join('.') ?? '' })
}

/** Malformed bodies are the caller's; everything else that is no refusal is a failure of ours. */
function refusalIn(cause: unknown): { refusal: Refusal; status: number } | null {
  if (cause instanceof Refusal) return { refusal: cause, status: httpStatusOf(cause.code) }
  const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500
  return status >= 400 && status < 500 ? { refusal: new Refusal('request.malformed'), status } : null
}

function tell(reply: FastifyReply, { refusal, status }: { refusal: Refusal; status: number }) {
  const { code, facts } = refusal
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: sentence(en, refusal),
      detail: sentence(zhCN, refusal),
      status,
      code,
      facts,
    })
}

function sentence({ refusals }: typeof en, { code, facts }: Refusal): string {
  const word: unknown = refusals[code as keyof typeof refusals]
  return typeof word === 'function' ? String(word(facts)) : String(word)
}
