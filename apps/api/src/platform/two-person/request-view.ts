import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'

export interface AskedAndDecided {
  state: string
  requesterId: string
  requestedBy: string | null
  requestedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  decisionNote: string | null
}

/** What every request says of itself and of its two persons, who are joined as `asking` and `deciding`. */
export function requestColumns<Table extends string>(table: Table) {
  return [
    `${table}.id`,
    `${table}.state`,
    `${table}.requested_by as requesterId`,
    `${table}.requested_at as requestedAt`,
    'asking.name as requestedBy',
    `${table}.decided_at as decidedAt`,
    'deciding.name as decidedBy',
    `${table}.decision_note as decisionNote`,
  ] as const
}

/** Who asked and who decided, and what of it is open to this person. */
export function requestView(request: AskedAndDecided, personId: string) {
  const { requesterId, decidedBy, decisionNote } = request
  const open = request.state === 'open'
  return {
    requestedBy: request.requestedBy ?? '',
    requestedAt: request.requestedAt.toISOString(),
    decidedBy,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    decisionNote,
    mayDecide: open && decideOtherPerson([requesterId], personId).ok,
    mayWithdraw: open && requesterId === personId,
  }
}
