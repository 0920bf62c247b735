import { accepted, refused, type Decision } from '../decision.ts'
import type { NoFacts } from '../import/finding.ts'
import { changeActs } from './change.ts'

/** What may be done to many records in one request; a correction is looked at one by one (product.md B4). */
export const bulkActs = changeActs.filter((act) => act !== 'correct')

export type BulkAct = Exclude<(typeof changeActs)[number], 'correct'>

export const bulkStates = [
  'open',
  'approved',
  'applying',
  'applied',
  'refused',
  'withdrawn',
  'stopped',
] as const

export type BulkState = (typeof bulkStates)[number]

const windowMinutes = 10

/** When an approved request for many records begins: what a status list has published cannot be called back, so many wait where one does not (docs/decisions/0027). */
export function takesEffectAt(approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + windowMinutes * 60_000)
}

export interface StopRefusals {
  'change.tooLate': { state: string }
  'change.notOfTwo': NoFacts
}

/** Who may stop an approved request, and until when: either of its two people, before its first record is touched (product.md B4, "undo window"). */
export function decideStop(
  { state, requesterId, deciderId }: { state: BulkState; requesterId: string; deciderId: string | null },
  personId: string,
): Decision<string, keyof StopRefusals> {
  if (state !== 'approved') return refused('change.tooLate', { state })
  return personId === requesterId || personId === deciderId ? accepted(personId) : refused('change.notOfTwo')
}
