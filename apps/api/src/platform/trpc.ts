import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { ZodError } from 'zod'
import type { Context } from './context.ts'
import { Refusal, refusalOfDatabase } from './refusal.ts'

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error, ctx }) {
    const refusal = refusalIn(error)
    return {
      message: refusal?.code ?? shape.data.code,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        requestId: ctx?.requestId ?? null,
        refusal: refusal && { code: refusal.code, facts: refusal.facts },
      },
    }
  },
})

export const { router } = t

/** Every procedure turns a refusal into an answer the page has words for. */
export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw asTrpcError(result.error)
  return result
})

/** The same error, under the status of its refusal when it is one. */
export function asTrpcError(cause: unknown): unknown {
  const inner = cause instanceof TRPCError ? cause.cause : cause
  const refusal = inner instanceof Refusal ? inner : refusalOfDatabase(inner)
  return refusal === null ? cause : new TRPCError({ code: statusOf(refusal.code), cause: refusal })
}

function refusalIn(error: TRPCError): Refusal | null {
  if (error.cause instanceof Refusal) return error.cause
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ZodError)) return null
  return new Refusal('request.malformed', { field: (error.cause.issues[0]?.path ?? []).join('.') })
}

const statuses: Readonly<Record<string, TRPC_ERROR_CODE_KEY>> = {
  'permission.signIn': 'UNAUTHORIZED',
  'database.away': 'SERVICE_UNAVAILABLE',
  slowDown: 'TOO_MANY_REQUESTS',
}

function statusOf(code: string): TRPC_ERROR_CODE_KEY {
  const known = statuses[code]
  if (known) return known
  if (code.startsWith('permission.')) return 'FORBIDDEN'
  return code.endsWith('.unknown') ? 'NOT_FOUND' : 'BAD_REQUEST'
}
