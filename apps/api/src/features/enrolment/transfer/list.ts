import type { Context } from '../../../platform/context.ts'
import { listAsked, listToAnswer } from './queries.ts'

export async function showTransfers(ctx: Context) {
  const { organisationId } = ctx
  const { asked, toAnswer } = await ctx.read('transfer.read', async (trx) => ({
    asked: await listAsked(trx, organisationId),
    toAnswer: await listToAnswer(trx, organisationId),
  }))
  return {
    asked: asked.map((line) => ({
      ...line,
      askedAt: line.askedAt.toISOString(),
      answeredAt: line.answeredAt?.toISOString() ?? null,
    })),
    toAnswer: toAnswer.map((line) => ({ ...line, askedAt: line.askedAt.toISOString() })),
  }
}
