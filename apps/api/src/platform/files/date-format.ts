import type { CellValue } from '@jiangji/domain/import/cell'

export type DateFormat = 'day' | 'month' | 'year'

const builtIn: Readonly<Record<number, DateFormat>> = Object.fromEntries([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'day']),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'month']),
])
const firstSection = /^(?:"[^"]*"|\\.|[^;])*/
const notLetters = /"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]|general|e[+-]/gi
/** The longest code that a spreadsheet program writes. */
const longestCode = 255
const dayMilliseconds = 86_400_000
const days1904 = 1462
/** 1927 to 2115. */
const earliestDay = 8_540
const latestDay = 77_500
const lastSerial = 2_958_465

/** A number of a workbook that counts from 1904, as one that counts from 1900 has it, where it can only be a day. */
export function since1900(cell: CellValue | undefined): CellValue | undefined {
  if (typeof cell !== 'number') return cell
  return cell >= earliestDay && cell <= latestDay ? cell + days1904 : cell
}

export function builtInDateFormat(id: number): DateFormat | null {
  return builtIn[id] ?? null
}

export function dateFormatOf(code: string): DateFormat | null {
  const letters = (firstSection.exec(code.slice(0, longestCode))?.[0] ?? '')
    .replace(notLetters, '')
    .toLowerCase()
  const clock = /[hs]/.test(letters)
  const year = /[ye]/.test(letters)
  if (letters.includes('d')) return 'day'
  if (letters.includes('m') && (year || !clock)) return year ? 'month' : 'day'
  return year ? 'year' : null
}

export function dateOfSerial(serial: number, format: DateFormat, date1904: boolean): CellValue {
  const days = Math.floor(serial) + (date1904 ? days1904 : 0)
  if (days < 1 || days > lastSerial || days === 60) return serial
  const sinceEpoch = days - (days < 60 ? 25_568 : 25_569)
  const date = new Date(sinceEpoch * dayMilliseconds)
  if (format === 'year') return `${date.getUTCFullYear()}年`
  if (format === 'month') return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
  return { date: date.toISOString().slice(0, 10) }
}
