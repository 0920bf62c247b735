import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import type { listKeys, ListedRequest } from './queries.ts'

type ListedKey = Awaited<ReturnType<typeof listKeys>>[number]

export function keyLine(key: ListedKey, used: number, waiting: boolean) {
  return {
    thumbprint: key.thumbprint,
    state: key.state,
    activeFrom: key.activeFrom.toISOString(),
    retiredAt: key.retiredAt?.toISOString() ?? null,
    compromisedAt: key.compromisedAt?.toISOString() ?? null,
    used,
    waiting,
  }
}

export function requestLine(request: ListedRequest, personId: string) {
  const { id, act, thumbprint, note, state, requesterId, decidedBy, decisionNote } = request
  const open = state === 'open'
  return {
    id,
    act,
    thumbprint,
    compromisedAt: request.compromisedAt?.toISOString() ?? null,
    note,
    state,
    requestedBy: request.requestedBy ?? '',
    requestedAt: request.requestedAt.toISOString(),
    decidedBy,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    decisionNote,
    mayDecide: open && decideOtherPerson([requesterId], personId).ok,
    mayWithdraw: open && requesterId === personId,
  }
}
