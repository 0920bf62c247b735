import { dayIn } from '../day.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A date as English sentences write it, 2 Mar 2026. */
export function dateIn(text: string | number | null | undefined): string {
  const day = dayIn(text)
  return day ? `${day[2]} ${months[day[1] - 1] ?? ''} ${day[0]}` : String(text ?? '')
}
