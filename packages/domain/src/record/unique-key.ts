import { refused, type Refused } from '../decision.ts'
import type { RecordKind, UniqueKey } from './kind.ts'

/** A key as it is claimed: one of a holder's own together with her, so that no second record of hers bears it and another learner's may; any other as it stands (docs/decisions/0024). */
export function claimedKey({ scheme, issuer, number, perHolder }: UniqueKey, learnerId: string): UniqueKey {
  return { scheme, issuer, number: perHolder ? `${number} ${learnerId}` : number }
}

/** Whether two keys are claimed as one, for the same holder. */
export function isSameKey(one: UniqueKey | null, other: UniqueKey | null): boolean {
  if (one === null || other === null) return one === other
  return one.scheme === other.scheme && one.issuer === other.issuer && one.number === other.number
}

/** The refusal of a record whose key is another's, in the words of its kind. */
export function refuseTaken({ importing }: RecordKind<object>): Refused {
  return refused(importing?.claimed.taken ?? 'number.taken')
}
