import { accepted, refused, type Decision } from '../decision.ts'

export type ShareState = 'active' | 'frozen' | 'asked' | 'declined' | 'expired' | 'withdrawn'

export type GuardianAnswer = 'waiting' | 'agreed' | 'declined'

export type ShareLifeRefusal = 'share.alreadyFrozen' | 'share.notFrozen' | 'share.ended'

export interface ShareLife {
  readonly expiresAt: Date
  readonly withdrawnAt: Date | null
  readonly frozenAt: Date | null
  /** Where the guardian's answer stands; null for the share of a learner who decides herself. */
  readonly guardian: GuardianAnswer | null
}

/** Whether a share answers: withdrawn weighs more than declined, declined more than expired, expired more than what a guardian has not answered or a learner froze, and the instant of expiry counts as expired (product.md A5, A10). */
export function shareStateOf(
  { expiresAt, withdrawnAt, frozenAt, guardian }: ShareLife,
  now: Date,
): ShareState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (guardian === 'declined') return 'declined'
  if (expiresAt <= now) return 'expired'
  if (guardian === 'waiting') return 'asked'
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

/** A guardian answers once, and only while the child's share waits for it (个人信息保护法 art. 31). */
export function decideGuardianAnswer(
  share: ShareLife,
  agrees: boolean,
  now: Date,
): Decision<'agreed' | 'declined', 'share.notAsked'> {
  if (shareStateOf(share, now) !== 'asked') return refused('share.notAsked')
  return accepted(agrees ? 'agreed' : 'declined')
}
