import type { Context } from '../../../platform/context.ts'
import { answerUntil, consentStateOf } from '@jiangji/domain/learner/transfer-consent'
import { civilDateIn, type CivilDate } from '@jiangji/domain/calendar'
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
    toAnswer: toAnswer.map((line) => toAnswerLine(line, civilDateIn(ctx.now()))),
  }
}

type ToAnswer = Awaited<ReturnType<typeof listToAnswer>>[number]

function toAnswerLine(line: ToAnswer, today: CivilDate) {
  const { birthDate, hasAccount, consentAt, askedAt, ...said } = line
  return {
    ...said,
    askedAt: askedAt.toISOString(),
    consent: consentStateOf({ birthDate, hasAccount, consentAt, askedAt }, today),
    consentUntil: answerUntil(askedAt),
  }
}
