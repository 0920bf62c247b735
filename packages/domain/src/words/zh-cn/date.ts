import { dayIn, timeIn } from '../day.ts'

/** A date as Chinese sentences write it, 2026年3月2日, as exact as it is (look.md, "Words"). */
export function dateIn(text: string | number | null | undefined): string {
  const found = dayIn(text)
  if (found === null) return String(text ?? '')
  const { year, month, day } = found
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`
}

/** A moment as Chinese sentences write it on China's clocks, 2026年3月2日 12:00 (look.md, "Words"). */
export function momentIn(text: string | number): string {
  return [dateIn(text), timeIn(text)].filter((part) => part !== null).join(' ')
}
