import { addDays, type CivilDate } from '../calendar.ts'

/** A certificate that ends within so many days is said to end soon. */
export const soonDays = 90

export type Validity = 'lasting' | 'ending' | 'ended'

/** Whether the end that a certificate itself states has passed or is near; its last day still counts, and without an end it lasts (product.md A1, A9). */
export function validityOf(validTo: CivilDate | null, today: CivilDate): Validity {
  if (validTo === null) return 'lasting'
  if (validTo < today) return 'ended'
  return validTo <= addDays(today, soonDays) ? 'ending' : 'lasting'
}
