import { dayIn, timeIn } from '../day.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A date as English sentences write it, 2 Mar 2026, as exact as it is. */
export function dateIn(text: string | number | null | undefined): string {
  const found = dayIn(text)
  if (found === null) return String(text ?? '')
  const { year, month, day } = found
  return [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' ')
}

/** A moment as English sentences write it on China's clocks, 2 Mar 2026, 12:00. */
export function momentIn(text: string | number): string {
  return [dateIn(text), timeIn(text)].filter((part) => part !== null).join(', ')
}
