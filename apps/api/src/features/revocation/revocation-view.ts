import { decideOtherPerson } from '@jiangji/domain/organisation/permission'
import type { ListedRequest } from './queries.ts'

export function revocationLine(
  request: ListedRequest,
  { personId, mayApprove }: { personId: string; mayApprove: boolean },
) {
  const { id, learnerId, recordId, title, name, reason, note, state, decidedBy, decisionNote } = request
  const whyNot = whyNotDecided(request, { personId, mayApprove })
  return {
    id,
    learnerId,
    recordId,
    title,
    name,
    reason,
    note,
    state,
    requestedBy: request.requestedBy ?? '',
    requestedAt: request.requestedAt.toISOString(),
    decidedBy,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    decisionNote,
    mayDecide: state === 'open' && whyNot === null,
    whyNot,
  }
}

function whyNotDecided(
  { requesterId }: ListedRequest,
  { personId, mayApprove }: { personId: string; mayApprove: boolean },
): string | null {
  const decision = decideOtherPerson([requesterId], personId)
  if (!decision.ok) return decision.code
  return mayApprove ? null : 'permission.denied'
}
