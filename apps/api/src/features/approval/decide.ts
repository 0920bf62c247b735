import type { CivilDate } from '@jiangji/domain/calendar'
import { refused, type Decision } from '@jiangji/domain/decision'
import { decideOtherPerson } from '@jiangji/domain/organisation/permission'
import { decideIssue, type LifecycleRefusal } from '@jiangji/domain/record/lifecycle'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Issuing } from './queries.ts'

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

export function decideIssuing(
  { hasKey, entitled, latest, overtaken }: Issuing,
  { kind, today }: { kind: string; today: CivilDate },
): Decision<string, 'correction.overtaken' | 'issue.noKey' | 'issue.notEntitled' | LifecycleRefusal> {
  if (overtaken) return refused('correction.overtaken')
  if (!hasKey) return refused('issue.noKey')
  if (!entitled) return refused('issue.notEntitled', { kind })
  return decideIssue({ state: 'approved', issuedOn: latest }, today)
}
