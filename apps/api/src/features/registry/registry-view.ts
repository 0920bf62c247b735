import { requestView } from '../../platform/two-person/request-view.ts'
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
  const { id, act, subjectIds, successor, newName, note, state } = request
  return {
    id,
    act,
    subjects: subjectIds.map(nameOf),
    successor,
    newName,
    note,
    state,
    ...requestView(request, personId),
  }
}
