import { decideFreeze, decideLift } from '@jiangji/domain/share/life'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { holdShare, storeFrozen } from './queries.ts'

/** The link answers nobody until it is lifted; no other share and no credential is touched. */
export async function freezeShare(ctx: Context, shareId: string) {
  const act = { subject: { type: 'share', id: shareId }, facts: {} }
  return ctx.commit('share.freeze', act, async (trx) => {
    const now = ctx.now()
    const share = await holdShare(trx, shareId)
    if (!share) throw new Refusal('share.unknown')
    const state = decided(decideFreeze(share, now))
    await storeFrozen(trx, shareId, now)
    return { shareId, state }
  })
}

export async function liftShare(ctx: Context, shareId: string) {
  const act = { subject: { type: 'share', id: shareId }, facts: {} }
  return ctx.commit('share.lift', act, async (trx) => {
    const share = await holdShare(trx, shareId)
    if (!share) throw new Refusal('share.unknown')
    const state = decided(decideLift(share, ctx.now()))
    await storeFrozen(trx, shareId, null)
    return { shareId, state }
  })
}
