import { accepted, refused, type Decision } from '../decision.ts'

export type ShareState = 'active' | 'frozen' | 'expired' | 'withdrawn'

export type ShareLifeRefusal = 'share.alreadyFrozen' | 'share.notFrozen' | 'share.ended'

export interface ShareLife {
  readonly expiresAt: Date
  readonly withdrawnAt: Date | null
  readonly frozenAt: Date | null
}

/** Whether a share still answers: withdrawn weighs more than expired, expired more than frozen, and the instant of expiry counts as expired (product.md A5). */
export function shareStateOf({ expiresAt, withdrawnAt, frozenAt }: ShareLife, now: Date): ShareState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (expiresAt <= now) return 'expired'
  return frozenAt === null ? 'active' : 'frozen'
}

/** Only a share that answers can be frozen (product.md A5). */
export function decideFreeze(share: ShareLife, now: Date): Decision<ShareState, ShareLifeRefusal> {
  const state = shareStateOf(share, now)
  if (state === 'frozen') return refused('share.alreadyFrozen')
  return state === 'active' ? accepted('frozen') : refused('share.ended')
}

/** A frozen share answers again until the end its learner agreed to, never longer; an expired or withdrawn one needs a new consent (product.md A5; PIPL art. 14). */
export function decideLift(share: ShareLife, now: Date): Decision<ShareState, ShareLifeRefusal> {
  const state = shareStateOf(share, now)
  if (state === 'active') return refused('share.notFrozen')
  return state === 'frozen' ? accepted('active') : refused('share.ended')
}
