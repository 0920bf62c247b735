import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import { readClaims } from '@jiangji/domain/record/kinds'
import { requestView } from '../../platform/two-person/request-view.ts'
import type { ListedRequest } from './queries.ts'

export function changeLine(
  request: ListedRequest,
  { personId, mayApprove }: { personId: string; mayApprove: boolean },
) {
  const { id, act, learnerId, recordId, kind, title, name, reason, note, state, fields } = request
  const whyNot = whyNotDecided(request, { personId, mayApprove })
  return {
    id,
    act,
    learnerId,
    recordId,
    kind,
    title,
    name,
    reason,
    note,
    state,
    fields,
    claims: claimsOf(request),
    ...requestView(request, personId),
    mayDecide: state === 'open' && whyNot === null,
    whyNot,
  }
}

/** What the record says and what it would say instead, for who decides. */
function claimsOf({ kind, claims, claimsVersion, correctedClaims, correctedVersion }: ListedRequest) {
  if (correctedClaims === null || correctedVersion === null) return null
  return {
    before: readClaims(kind, claimsVersion, claims),
    after: readClaims(kind, correctedVersion, correctedClaims),
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
