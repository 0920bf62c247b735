import { isBefore, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { RecordState } from './schema.ts'

export const recordActs = [
  'submit',
  'withdraw',
  'approve',
  'reject',
  'rework',
  'issue',
  'suspend',
  'resume',
  'revoke',
  'supersede',
] as const

export type RecordAct = (typeof recordActs)[number]

export type LifecycleRefusal = 'record.state' | 'record.dateAhead'

const transitions = {
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted', 'approved'], to: 'rejected' },
  rework: { from: ['rejected'], to: 'draft' },
  issue: { from: ['approved'], to: 'issued' },
  suspend: { from: ['issued'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'issued' },
  revoke: { from: ['issued', 'suspended'], to: 'revoked' },
  supersede: { from: ['issued', 'suspended'], to: 'superseded' },
} as const satisfies Record<RecordAct, { from: readonly RecordState[]; to: RecordState }>

/** The state an act leads to, or a refusal naming the state it is in; revoked and superseded are final (product.md B3, B4). */
export function transition(state: RecordState, act: RecordAct): Decision<RecordState, 'record.state'> {
  const { from, to } = transitions[act]
  const open: readonly RecordState[] = from
  return open.includes(state) ? accepted(to) : refused('record.state', { state, act })
}

/** The state to which an act leads, whatever it comes from (product.md B3, B4). */
export function stateAfter(act: RecordAct): RecordState {
  return transitions[act].to
}

/** The states from which an act is possible, for the condition of an UPDATE (architecture.md, "where two people may race"). */
export function statesBefore(act: RecordAct): readonly RecordState[] {
  return transitions[act].from
}

/** Issues an approved record, not before the day it is dated (product.md B4, "issue now or on a date"). */
export function decideIssue(
  record: { state: RecordState; issuedOn: CivilDate | null },
  today: CivilDate,
): Decision<RecordState, LifecycleRefusal> {
  if (record.issuedOn !== null && isBefore(today, record.issuedOn))
    return refused('record.dateAhead', { issuedOn: record.issuedOn })
  return transition(record.state, 'issue')
}

/** Whether a record may be shown to others by its holder: it was issued and has not been replaced (product.md A5). */
export function mayBeShared(state: RecordState): boolean {
  return state === 'issued'
}
