import { civilDateIn } from '@jiangji/domain/calendar'
import type { Audience } from '@jiangji/domain/consent/audience'
import { consentVersionFor } from '@jiangji/domain/consent/version'
import { answersHerself, answerUntil } from '@jiangji/domain/learner/transfer-consent'
import type { Context } from '../../../platform/context.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { consentToTransfer, listAskedOfHer } from './consent-queries.ts'

/** Which colleges ask for the learner herself, with until when her own college waits for her answer. */
export async function showAskedOfHer(ctx: Context) {
  const today = civilDateIn(ctx.now())
  const asked = await ctx.read('transfer.consent', listAskedOfHer)
  return asked
    .filter(({ birthDate }) => answersHerself(birthDate, today))
    .map(({ id, asking, giving, askedAt, consentAt }) => ({
      id,
      asking,
      giving,
      askedAt: askedAt.toISOString(),
      until: answerUntil(askedAt),
      consentedAt: consentAt?.toISOString() ?? null,
    }))
}

/** Her answer; a consent may be taken back until her college has let her go, which ends the request. */
export async function answerAsLearner(
  ctx: Context,
  { id, given, audience = 'usual' }: { id: string; given: boolean; audience?: Audience | undefined },
) {
  const facts = { answer: given ? 'given' : 'declined', consent: consentVersionFor('transfer', audience) }
  await ctx.commit('transfer.consent', { subject: { type: 'transfer', id }, facts }, async (trx) => {
    const today = civilDateIn(ctx.now())
    const asked = (await listAskedOfHer(trx)).find((one) => one.id === id)
    if (!asked || !answersHerself(asked.birthDate, today)) throw new Refusal('transfer.unknown')
    if (!(await consentToTransfer(trx, { id, given, now: ctx.now() }))) throw new Refusal('transfer.state')
  })
  return { id }
}
