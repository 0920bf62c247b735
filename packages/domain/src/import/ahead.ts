import { daysBetween, type CivilDate } from '../calendar.ts'
import type { SharedFinding } from './person.ts'

/** A date this many days ahead may stand on what was printed in advance and waits for a person; a later one is refused (docs/decisions/0008). */
export const printedAheadDays = 31

/** What is said of a day that has not come: one within a month waits for a person, a later one comes back (docs/decisions/0008). */
export function aheadFinding(
  at: { field: string; column: string },
  date: CivilDate | null,
  today: CivilDate,
): SharedFinding[] {
  const days = date === null ? 0 : daysBetween(today, date)
  if (date === null || days <= 0) return []
  const outcome = days > printedAheadDays ? 'rejected' : 'held'
  return [{ ...at, outcome, code: 'date.ahead', facts: { date } }]
}
