import { decideGuardianAnswer } from '@jiangji/domain/share/life'
import { normaliseText } from '@jiangji/domain/identity/normalise'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { isChildOn, storeAnswer } from './guardian-queries.ts'
import { holdShare } from './queries.ts'

/** Below fourteen a share answers nobody before a guardian has agreed to it. */
export async function firstAnswer(trx: Trx, learnerId: string, now: Date): Promise<'waiting' | null> {
  return (await isChildOn(trx, learnerId, now)) ? 'waiting' : null
}

/** The guardian's answer to what the child wants to show, with a word to the child where she declines. */
export async function answerShare(
  ctx: Context,
  { shareId, agrees, note }: { shareId: string; agrees: boolean; note: string },
) {
  const said = normaliseText(note).text
  const act = { subject: { type: 'share', id: shareId }, facts: { answer: agrees ? 'agreed' : 'declined' } }
  return ctx.commit('share.answer', act, async (trx) => {
    const now = ctx.now()
    const share = await holdShare(trx, shareId)
    if (!share) throw new Refusal('share.unknown')
    const answer = decided(decideGuardianAnswer(share, agrees, now))
    const stored = await storeAnswer(trx, { shareId, answer, note: agrees || said === '' ? null : said, now })
    if (!stored) throw new Refusal('share.notAsked')
    return { shareId, answer }
  })
}
