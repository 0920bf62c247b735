import type { CivilDate } from '../calendar.ts'
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

export interface Confirmed {
  readonly office: string
  readonly on: CivilDate
}

/** How a credential says that an office confirmed the result: the office and the day, never the clerk (Open Badges 3.0, class Evidence; docs/decisions/0034). */
export function confirmedEvidence({ office, on }: Confirmed) {
  return {
    name: '主办单位确认',
    narrative: `${office}于 ${on} 确认这一结果。`,
    genre: 'Confirmation',
  } as const
}
