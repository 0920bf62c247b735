import { z } from 'zod'
import { accepted, refused, type Decision } from '../decision.ts'

export const keyActSchema = z.enum(['rotate', 'retire', 'compromise'])

export type KeyAct = z.infer<typeof keyActSchema>

export type KeyState = 'active' | 'retired' | 'compromised'

export interface KeyFacts {
  state: KeyState
  activeFrom: Date
}

export interface KeyWish {
  act: KeyAct
  /** Since when somebody else may have held the key; only for a compromise. */
  compromisedAt: Date | null
}

export type KeyRefusal = 'key.state' | 'key.timeMissing' | 'key.timeAhead' | 'key.timeTooEarly' | 'key.ended'

/** Whether a key may be replaced, retired or reported as compromised (credentials.md, "Issuers, keys, trust": active, retired, compromised with a time); an organisation that is no more gets no new key. */
export function decideKeyAct(
  { state, activeFrom }: KeyFacts,
  { act, compromisedAt }: KeyWish,
  { now, ended }: { now: Date; ended: boolean },
): Decision<KeyAct, KeyRefusal> {
  if (act !== 'compromise') {
    if (state !== 'active') return refused('key.state', { state })
    return ended && act === 'rotate' ? refused('key.ended') : accepted(act)
  }
  if (state === 'compromised') return refused('key.state', { state })
  if (compromisedAt === null) return refused('key.timeMissing')
  if (compromisedAt > now) return refused('key.timeAhead')
  return compromisedAt < activeFrom ? refused('key.timeTooEarly') : accepted(act)
}

/** Whether the act leaves the organisation in need of a new key at once: a replaced key, or the one it signs with in wrong hands (product.md B8). */
export function needsNewKey(act: KeyAct, { state }: Pick<KeyFacts, 'state'>, ended: boolean): boolean {
  return !ended && (act === 'rotate' || (act === 'compromise' && state === 'active'))
}
