import type { CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { NoFacts } from '../import/finding.ts'
import { needsGuardian } from '../learner/guardian.ts'

/** What closing an account, or signing in to a closed one, can be refused for. */
export interface ClosingRefusals {
  'closing.passwordWrong': NoFacts
  'closing.alreadyAsked': NoFacts
  'closing.transferOpen': NoFacts
  'closing.guardianDecides': NoFacts
  'closing.alsoStaff': NoFacts
  'signIn.closed': NoFacts
}

export const coolingDays = 15

export interface AskingToClose {
  birthDate: CivilDate | null
  isStaff: boolean
  hasAsked: boolean
  /** Another school has her consent, which she could not take back without an account, and is not done. */
  hasOpenTransfer: boolean
}

/** Whether an account may be closed now; the law asks for an easy way out, so nothing refuses but what is still under way (个人信息保护法 art. 15, 31, 47, 50). */
export function decideClosing(
  asking: AskingToClose,
  today: CivilDate,
): Decision<'closing', keyof ClosingRefusals> {
  if (asking.isStaff) return refused('closing.alsoStaff')
  if (asking.birthDate !== null && needsGuardian(asking.birthDate, today))
    return refused('closing.guardianDecides')
  if (asking.hasAsked) return refused('closing.alreadyAsked')
  if (asking.hasOpenTransfer) return refused('closing.transferOpen')
  return accepted('closing')
}

/** When a closing takes effect: until then signing in takes it back (our own term; docs/decisions/0041). */
export function closesAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + coolingDays * 86_400_000)
}

/** Where a closing stands; its time alone ends an account, whenever its data are erased (个人信息保护法 art. 47). */
export function closingStateOf(
  closing: { closesAt: Date; undoneAt: Date | null; closedAt: Date | null },
  now: Date,
): 'waiting' | 'closed' | 'undone' {
  if (closing.undoneAt !== null) return 'undone'
  return closing.closedAt !== null || closing.closesAt <= now ? 'closed' : 'waiting'
}
