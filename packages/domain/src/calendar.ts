import type { CellValue } from './import/cell.ts'
import { normaliseText } from './identity/normalise.ts'

export type CivilDate = string

export type CivilMonth = string

export type ParsedDate =
  | { kind: 'day'; date: CivilDate }
  | { kind: 'month'; month: CivilMonth }
  | { kind: 'year'; year: number }
  | { kind: 'empty' }
  | { kind: 'impossible'; text: string }
  | { kind: 'unreadable'; text: string }

const dayMillis = 86_400_000
// The time zone database lists no change of China's offset after the summer of 1991; asking the formatter takes ten times as long.
const chinaWithoutSummerTime = Date.UTC(1992, 0, 1)
const chinaOffset = 8 * 3_600_000
const excelEpoch = Date.UTC(1899, 11, 30)
const earliestSerial = 10_000
const latestSerial = 80_000
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether year, month 1-12 and day form a date of the Gregorian calendar between 1900 and 2199 (GB/T 7408.1, 4.2). */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return day <= (monthLengths[month - 1] ?? 0) + leapDay
}

/** The civil date (YYYY-MM-DD) on which an instant falls in a time zone, China's by default (GB/T 7408.1, 5.2). */
export function civilDateIn(instant: Date, zone = 'Asia/Shanghai'): CivilDate {
  const time = instant.getTime()
  return zone === 'Asia/Shanghai' && time >= chinaWithoutSummerTime
    ? new Date(time + chinaOffset).toISOString().slice(0, 10)
    : formatterOf(zone).format(instant)
}

/** Full years between a birth date and a day; the birthday itself counts, 29 February becomes 1 March (docs/decisions/0011). */
export function ageOn(birthDate: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Whether the first civil date lies before the second; both YYYY-MM-DD. */
export function isBefore(first: CivilDate, second: CivilDate): boolean {
  return first < second
}

/** The civil date a number of days later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * dayMillis).toISOString().slice(0, 10)
}

/** The civil date a number of years later; 29 February becomes 28 February in a common year (Civil Code art. 202). */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = Number(date.slice(0, 4)) + years
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  return isRealDate(year, month, day) ? dateOf(year, month, day) : dateOf(year, month, day - 1)
}

/** The first day of what was written as a year, a month or a day (GB/T 7408.1, 5.2.2). */
export function firstDayOf(written: string): CivilDate {
  return `${written}-01-01`.slice(0, 10)
}

/** Days from one civil date to another, negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMillis)
}

/** Reads a cell as a date: every Chinese and ISO form, Excel dates and serial numbers of the 1900 system (ECMA-376 part 1, 18.17.4.1). */
export function parseCivilDate(raw: CellValue): ParsedDate {
  if (raw === null || raw === '') return { kind: 'empty' }
  if (typeof raw === 'number') return parseNumber(raw)
  if (typeof raw === 'string') return parseText(raw)
  if (typeof raw === 'object' && 'date' in raw) return parseText(raw.date)
  return { kind: 'unreadable', text: typeof raw === 'boolean' ? String(raw) : raw.error }
}

function parseNumber(value: number): ParsedDate {
  const whole = Math.floor(value)
  if (value >= 1900 && value < 2200) {
    if (whole === value) return { kind: 'year', year: value }
    const tenths = Math.round((value - whole) * 1000)
    return tenths % 100 === 0 && tenths > 100
      ? monthOrImpossible(whole, tenths / 100, String(value))
      : { kind: 'unreadable', text: String(value) }
  }
  if (whole >= earliestSerial && whole <= latestSerial) return { kind: 'day', date: dateOfSerial(whole) }
  return whole === value ? parseText(String(value)) : { kind: 'unreadable', text: String(value) }
}

const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/
const separated =
  /^(\d{4})(?:年|[-/.–—。、])(\d{1,2})(?:(?:月|[-/.–—。、])(?:(\d{1,2})[日号]?)?)?(?:[T ]\d{1,2}[:时].*)?$/
const instant = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i
const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)?$/
const yearOnly = /^(\d{4})年?$/
const chineseNumeral = /[〇○零一二三四五六七八九十]/

function parseText(raw: string): ParsedDate {
  const quick = isoDay.exec(raw)
  if (quick) return dayOrImpossible(Number(quick[1]), Number(quick[2]), Number(quick[3]), raw)
  const text = plainText(raw)
  if (text === '') return { kind: 'empty' }
  const moment = instant.exec(text)
  if (moment) return dayOfInstant(moment, text)
  const parts = separated.exec(text) ?? compact.exec(text)
  if (parts) {
    const [, year, month, day] = parts
    return day === undefined
      ? monthOrImpossible(Number(year), Number(month), text)
      : dayOrImpossible(Number(year), Number(month), Number(day), text)
  }
  const year = yearOnly.exec(text)
  if (year) return { kind: 'year', year: Number(year[1]) }
  if (/^\d{5}$/.test(text) && Number(text) >= earliestSerial && Number(text) <= latestSerial)
    return { kind: 'day', date: dateOfSerial(Number(text)) }
  return { kind: 'unreadable', text }
}

/** A program wrote midnight in China as an instant of the day before. */
function dayOfInstant([, year, month, day]: readonly string[], text: string): ParsedDate {
  const written = dayOrImpossible(Number(year), Number(month), Number(day), text)
  const at = new Date(text)
  if (written.kind !== 'day' || Number.isNaN(at.getTime())) return { kind: 'impossible', text }
  return { kind: 'day', date: civilDateIn(at) }
}

function plainText(raw: string): string {
  const { text } = normaliseText(raw)
  const joined = text.replace(/\s*([年月日号\-/.])\s*/g, '$1')
  return chineseNumeral.test(joined) ? joined.replace(/[〇○零一二三四五六七八九十]+/g, arabicOf) : joined
}

function arabicOf(numeral: string): string {
  const digit = (sign: string) => String(Math.max('零一二三四五六七八九'.indexOf(sign), 0))
  if (!numeral.includes('十')) return Array.from(numeral, digit).join('')
  const [tens = '', ones = ''] = numeral.split('十')
  return `${tens === '' ? '1' : digit(tens)}${ones === '' ? '0' : digit(ones)}`
}

function dayOrImpossible(year: number, month: number, day: number, text: string): ParsedDate {
  return isRealDate(year, month, day)
    ? { kind: 'day', date: dateOf(year, month, day) }
    : { kind: 'impossible', text }
}

function monthOrImpossible(year: number, month: number, text: string): ParsedDate {
  return isRealDate(year, month, 1)
    ? { kind: 'month', month: dateOf(year, month, 1).slice(0, 7) }
    : { kind: 'impossible', text }
}

function dateOfSerial(serial: number): CivilDate {
  return new Date(excelEpoch + serial * dayMillis).toISOString().slice(0, 10)
}

function dateOf(year: number, month: number, day: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  formatters.set(zone, made)
  return made
}
