import { requestView } from '../../platform/two-person/request-view.ts'
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
  const { id, act, thumbprint, note, state } = request
  return {
    id,
    act,
    thumbprint,
    compromisedAt: request.compromisedAt?.toISOString() ?? null,
    note,
    state,
    ...requestView(request, personId),
  }
}
