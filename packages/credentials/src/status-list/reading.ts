import type { Facts } from '@jiangji/domain/decision'
import { tokenStatus } from './token-list.ts'
import type { ListTrouble } from './trouble.ts'

/** The three lines that a status answers. */
export const statusNames = ['revocation', 'suspension', 'supersession'] as const

export type StatusName = (typeof statusNames)[number]

/** What one list says of one credential: which lines it can answer, which of them are against it, and whether it may still clear the others. */
export interface ListReading {
  readonly covers: readonly StatusName[]
  readonly against: StatusName | null
  readonly trouble: ListTrouble | null
  readonly facts: Facts
}

/** A list that says nothing, and why. */
export function unread(covers: readonly StatusName[], trouble: ListTrouble, facts: Facts = {}): ListReading {
  return { covers, against: null, trouble, facts }
}

/** Which line a two-bit status is against; what an application may define for itself is not guessed at (Token Status List section 7.1). */
export function meaningOf(status: number): StatusName | 'unknown' | null {
  switch (status) {
    case tokenStatus.valid:
      return null
    case tokenStatus.revoked:
      return 'revocation'
    case tokenStatus.suspended:
      return 'suspension'
    case tokenStatus.superseded:
      return 'supersession'
    default:
      return 'unknown'
  }
}
