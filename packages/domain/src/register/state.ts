import { addDays, isBefore, type CivilDate } from '../calendar.ts'

export const entryStates = ['current', 'soon', 'over', 'ended'] as const

export type EntryState = (typeof entryStates)[number]

/** An entry that runs out within this many days is to be looked at; our own rule, no document asks for it. */
export const soonDays = 60

/** Where an entry stands on a day: its last day still counts (product.md B7, expiry). */
export function stateOfEntry(
  { validTo, endedOn }: { validTo: CivilDate | null; endedOn: CivilDate | null },
  today: CivilDate,
): EntryState {
  if (endedOn !== null) return 'ended'
  if (validTo === null) return 'current'
  if (isBefore(validTo, today)) return 'over'
  return isBefore(addDays(today, soonDays), validTo) ? 'current' : 'soon'
}
