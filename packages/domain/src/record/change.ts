import { z } from 'zod'
import { accepted, refused, type Decision } from '../decision.ts'
import type { RecordKind } from './kind.ts'
import type { RecordAct } from './lifecycle.ts'

export const changeActs = ['revoke', 'suspend', 'resume', 'correct'] as const

export type ChangeAct = (typeof changeActs)[number]

/** Why an issued record may be revoked, suspended, resumed or corrected (product.md B4). */
export const changeReasons = {
  revoke: ['entered-in-error', 'wrong-holder', 'awarding-body-withdrew', 'fraud', 'other'],
  suspend: ['under-review', 'disputed', 'other'],
  resume: ['review-passed', 'other'],
  correct: ['entered-in-error', 'awarding-body-corrected', 'holder-asked', 'other'],
} as const satisfies Readonly<Record<ChangeAct, readonly string[]>>

export type ChangeReason = (typeof changeReasons)[ChangeAct][number]

export const changeActSchema = z.enum(changeActs)

export const changeReasonSchema = z.enum([
  ...new Set<ChangeReason>(changeActs.flatMap((act): readonly ChangeReason[] => changeReasons[act])),
])

const leastNote = 4

export interface ChangeGrounds {
  readonly reason: ChangeReason
  readonly note: string | null
}

/** The grounds of an act: a reason of that act, and in words when no reason fits (product.md B4). */
export function decideGrounds(
  act: ChangeAct,
  { reason, note }: ChangeGrounds,
): Decision<ChangeGrounds, 'change.reason' | 'change.noteMissing'> {
  const reasons: readonly ChangeReason[] = changeReasons[act]
  if (!reasons.includes(reason)) return refused('change.reason')
  const said = note?.trim() || null
  if (reason === 'other' && (said ?? '').length < leastNote) return refused('change.noteMissing')
  return accepted({ reason, note: said })
}

/** What an approved change does to the record's life: a correction ends the old record in favour of a new one (product.md B4). */
export function actOfChange(act: ChangeAct): RecordAct {
  return act === 'correct' ? 'supersede' : act
}

/** Whether the certificate's number is free again once the record is revoked: only when it should never have stood there (product.md B4). */
export function freesNumber(reason: ChangeReason): boolean {
  return reason === 'entered-in-error' || reason === 'wrong-holder'
}

/** The fields in which two states of the same record differ, in the kind's order (product.md B4: an old QR says which field was corrected, never the value). */
export function changedFields({ fields }: RecordKind<object>, before: object, after: object): string[] {
  return fields
    .filter(({ path }) => path !== null && valueAt(before, path) !== valueAt(after, path))
    .map(({ key }) => key)
}

function valueAt(claims: object, path: readonly string[]): unknown {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : null),
    claims,
  )
  return found ?? null
}
