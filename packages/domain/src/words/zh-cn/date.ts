import { dayIn } from '../day.ts'

/** A date as Chinese sentences write it, 2026年3月2日 (look.md, "Words"). */
export function dateIn(text: string | number | null | undefined): string {
  const day = dayIn(text)
  return day ? `${day[0]}年${day[1]}月${day[2]}日` : String(text ?? '')
}
