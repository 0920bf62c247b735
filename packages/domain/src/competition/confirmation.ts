import { accepted, refused, type Decision } from '../decision.ts'

const shortestReason = 4

export interface Confirmation {
  readonly isConfirmed: boolean
  readonly reason: string | null
}

/** What an office says of results that colleges report: it confirms them, or says why it does not (product.md B5, D9). */
export function decideConfirmation({
  isConfirmed,
  reason,
}: Confirmation): Decision<Confirmation, 'contest.reasonMissing'> {
  const said = reason?.trim() || null
  if (!isConfirmed && [...(said ?? '')].length < shortestReason) return refused('contest.reasonMissing')
  return accepted({ isConfirmed, reason: said })
}
