import { kindOf } from '@jiangji/domain/record/kinds'
import type { findRecord, listBulkRequests, listChangeRequests } from './queries.ts'

type Inside = NonNullable<Awaited<ReturnType<typeof findRecord>>>
type Change = Awaited<ReturnType<typeof listChangeRequests>>[number]
type BulkChange = Awaited<ReturnType<typeof listBulkRequests>>[number]

export interface LifeEvent {
  event: string
  at: string
  by: string | null
}

export function recordLine(record: Inside) {
  const { learnerId, recordId, kind, title, name, studentNumber, className, level, number, issuedOn, state } =
    record
  return {
    learnerId,
    recordId,
    kind,
    title,
    name,
    studentNumber,
    className,
    level,
    number,
    issuedOn,
    state,
    since: (record.statusSince ?? record.issuedAt ?? record.createdAt).toISOString(),
  }
}

/** What the office that held the contest says of it, or which office is asked; nothing where none is. */
export function confirmationOf({ confirmation, office, confirmedAt, confirmationReason }: Inside) {
  if (confirmation === null) return null
  return {
    state: confirmation,
    office,
    decidedAt: confirmedAt?.toISOString() ?? null,
    reason: confirmationReason,
  }
}

/** What happened to a record, in the order in which it happened. */
export function lifeOf(
  record: Inside,
  changes: readonly Change[],
  bulks: readonly BulkChange[] = [],
): LifeEvent[] {
  const events = [
    kindOf(record.kind).begunBy === 'college' ? eventOf('entered', record.createdAt, record.createdBy) : [],
    eventOf('submitted', record.submittedAt, record.submittedBy),
    ...decisionOf(record),
    wordOfOffice(record),
    eventOf('issued', record.issuedAt, record.issuedBy),
    ...changes.map(({ act, requestedAt, requestedBy }) =>
      eventOf(`${nouns[act]}-requested`, requestedAt, requestedBy),
    ),
    ...changes.map(({ act, state, decidedAt, decidedBy }) =>
      state === 'approved'
        ? eventOf(ends[act], act === 'correct' ? null : decidedAt, decidedBy)
        : eventOf(`${nouns[act]}-${state}`, decidedAt, decidedBy),
    ),
    ...bulks.flatMap(bulkEvents),
    // A corrected record ends when the new credential is issued, not when the correction is approved.
    record.state === 'superseded'
      ? eventOf('superseded', record.statusSince, approverOf(changes, 'correct'))
      : [],
  ]
  return events.flat().toSorted((first, second) => first.at.localeCompare(second.at))
}

/** The office speaks as itself: who sits in it stands in its own audit. */
function wordOfOffice({ confirmation, confirmedAt, office }: Inside): LifeEvent[] {
  if (confirmation === null || confirmation === 'open') return []
  return eventOf(confirmation === 'confirmed' ? 'result-confirmed' : 'result-refused', confirmedAt, office)
}

/** A record sent back by itself was never approved, whatever became of its batch. */
function decisionOf(record: Inside): LifeEvent[][] {
  const { returnedAt, returnedBy, approvedAt, approvedBy, batchState, finishedAt } = record
  if (returnedAt !== null) return [eventOf('rejected', returnedAt, returnedBy)]
  return [
    batchState === 'returned' ? eventOf('rejected', finishedAt, null) : [],
    eventOf('approved', approvedAt, approvedBy),
  ]
}

export function openChange(changes: readonly Change[]) {
  const open = changes.find(({ state }) => state === 'open')
  if (!open) return null
  const { id, act, reason, note, requestedBy, requestedAt } = open
  return { id, act, reason, note, requestedBy: requestedBy ?? '', requestedAt: requestedAt.toISOString() }
}

const bulkEndings: Readonly<Partial<Record<BulkChange['state'], 'refused' | 'withdrawn'>>> = {
  refused: 'refused',
  withdrawn: 'withdrawn',
  stopped: 'withdrawn',
}

/** A record that was passed over was only asked about. */
function bulkEvents({ act, state, outcome, requestedAt, requestedBy, endedAt, decidedBy }: BulkChange) {
  const asked = eventOf(`${nouns[act]}-requested`, requestedAt, requestedBy)
  const ending = bulkEndings[state]
  if (ending !== undefined) return [...asked, ...eventOf(`${nouns[act]}-${ending}`, endedAt, decidedBy)]
  return outcome === 'applied' ? [...asked, ...eventOf(ends[act], endedAt, decidedBy)] : asked
}

const bulkOpen: readonly BulkChange['state'][] = ['open', 'approved', 'applying']

/** The request about many records that waits or runs, and has this one still before it. */
export function openBulk(bulks: readonly BulkChange[]) {
  const open = bulks.find(({ state, outcome }) => outcome === null && bulkOpen.includes(state))
  if (!open) return null
  const { id, act, state, takesEffectAt } = open
  return { id, act, state, takesEffectAt: takesEffectAt?.toISOString() ?? null }
}

const nouns = {
  revoke: 'revocation',
  suspend: 'suspension',
  resume: 'resumption',
  correct: 'correction',
} as const

const ends = { revoke: 'revoked', suspend: 'suspended', resume: 'resumed', correct: 'superseded' } as const

function approverOf(changes: readonly Change[], wanted: Change['act']): string | null {
  return changes.findLast(({ act, state }) => act === wanted && state === 'approved')?.decidedBy ?? null
}

function eventOf(event: string, at: Date | null, by: string | null): LifeEvent[] {
  return at === null ? [] : [{ event, at: at.toISOString(), by }]
}
