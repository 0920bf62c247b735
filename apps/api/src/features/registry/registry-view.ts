import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import type { ListedRequest, SchoolRow } from './queries.ts'

interface Named {
  organisationId: string
  name: string
  until: Date
}

interface Granted {
  organisationId: string
  kind: string
  from: string
  until: string | null
}

export function schoolLine(school: SchoolRow, names: readonly Named[], granted: readonly Granted[]) {
  const { id, slug, name, stage, act, since, answering, hasKey } = school
  return {
    id,
    slug,
    name,
    stage,
    hasKey: Boolean(hasKey),
    end:
      act === null || since === null ? null : { act, since: since.toISOString(), answering: answering ?? '' },
    formerNames: names
      .filter(({ organisationId }) => organisationId === id)
      .map((former) => ({ name: former.name, until: former.until.toISOString() })),
    entitlements: granted
      .filter(({ organisationId }) => organisationId === id)
      .map(({ kind, from, until }) => ({ kind, from, until })),
  }
}

export function requestLine(
  request: ListedRequest,
  { personId, nameOf }: { personId: string; nameOf: (id: string) => string },
) {
  const { id, act, subjectIds, successor, newName, note, state, requesterId, decidedBy, decisionNote } =
    request
  const open = state === 'open'
  return {
    id,
    act,
    subjects: subjectIds.map(nameOf),
    successor,
    newName,
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
