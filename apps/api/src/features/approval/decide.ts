import type { CivilDate } from '@jiangji/domain/calendar'
import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import { decideIssueDay, firstIssueDay, type IssueDayRefusals } from '@jiangji/domain/record/issue-day'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Issuing } from './issuing-queries.ts'

export interface SubmittedBy {
  state: BatchState
  creatorId: string
  submitterId: string | null
}

/** Neither who entered a batch nor who submitted it decides on it; a batch that could not be issued may be approved again or go back. */
export function decideApproval(
  { state, creatorId, submitterId }: SubmittedBy,
  personId: string,
  open: readonly BatchState[],
): Decision<string, 'permission.samePerson' | 'batch.state'> {
  const another = decideOtherPerson([creatorId, submitterId], personId)
  if (!another.ok || open.includes(state)) return another
  return refused('batch.state', { state })
}

/** Only what still waits is sent back by itself; when nothing would be left, the batch is sent back whole. */
export function decideReturningSome(
  named: readonly string[],
  returning: readonly string[],
  waiting: number,
): Decision<number, 'approval.recordGone' | 'approval.returnsAll'> {
  const going = new Set(returning)
  if (!named.every((id) => going.has(id))) return refused('approval.recordGone')
  return going.size < waiting ? accepted(going.size) : refused('approval.returnsAll')
}

type IssuingRefusal = 'correction.overtaken' | 'issue.noKey' | 'issue.notEntitled' | 'record.dateAhead'

/** The day on which an approved batch is issued, null for at once. */
export function decideIssuing(
  { hasKey, entitled, latest, overtaken }: Issuing,
  { kind, today, issueOn }: { kind: string; today: CivilDate; issueOn: CivilDate | null },
): Decision<CivilDate | null, IssuingRefusal | keyof IssueDayRefusals> {
  if (overtaken) return refused('correction.overtaken')
  if (!hasKey) return refused('issue.noKey')
  if (!entitled) return refused('issue.notEntitled', { kind })
  return decideIssueDay(issueOn, { today, latest })
}

/** Whether it may be approved for some day, the first one that its records allow. */
export function decideApprovable(
  issuing: Issuing,
  { kind, today }: { kind: string; today: CivilDate },
): Decision<CivilDate | null, IssuingRefusal | keyof IssueDayRefusals> {
  const { latest } = issuing
  const possible = decideIssuing(issuing, { kind, today, issueOn: firstIssueDay(latest, today) })
  if (possible.ok || possible.code !== 'issue.dayTooFar' || latest === null) return possible
  return refused('record.dateAhead', { issuedOn: latest })
}
