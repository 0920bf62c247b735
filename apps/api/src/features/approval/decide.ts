import type { CivilDate } from '@jiangji/domain/calendar'
import { isBefore } from '@jiangji/domain/calendar'
import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Issuing } from './queries.ts'

export interface SubmittedBy {
  state: BatchState
  creatorId: string
  submitterId: string | null
}

/** Neither who entered a batch nor who submitted it decides on it; a batch that could not be issued may be approved again. */
export function decideApproval(
  { state, creatorId, submitterId }: SubmittedBy,
  personId: string,
  open: readonly BatchState[],
): Decision<string, 'approval.samePerson' | 'batch.state'> {
  if (creatorId === personId || submitterId === personId) return refused('approval.samePerson')
  return open.includes(state) ? accepted(personId) : refused('batch.state', { state })
}

export function decideIssuing(
  { hasKey, entitled, latest }: Issuing,
  { kind, today }: { kind: string; today: CivilDate },
): Decision<string, 'issue.noKey' | 'issue.notEntitled' | 'record.dateAhead'> {
  if (!hasKey) return refused('issue.noKey')
  if (!entitled) return refused('issue.notEntitled', { kind })
  return latest !== null && isBefore(today, latest)
    ? refused('record.dateAhead', { issuedOn: latest })
    : accepted(kind)
}
