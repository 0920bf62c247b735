import type { CellValue } from '@jiangji/domain/import/cell'
import { builtInDateFormat, dateFormatOf, dateOfSerial, type DateFormat } from './date-format.ts'

/** What a number format makes of a number, as far as it changes what is meant. */
export type CellFormat = DateFormat | 'percent' | { readonly zeros: number }

const builtInPercents = new Set([9, 10])
const beforeNumber = /^(?:\[[^[\]]*\])*/
const zerosOnly = /^0{2,40}$/
const percent = /^[#0,.]*0%$/

export function builtInCellFormat(id: number): CellFormat | null {
  return builtInPercents.has(id) ? 'percent' : builtInDateFormat(id)
}

export function cellFormatOf(code: string): CellFormat | null {
  const [first = ''] = code.slice(0, 64).split(';')
  const plain = first.replace(beforeNumber, '').replaceAll(/_.|"/g, '')
  if (percent.test(plain)) return 'percent'
  return zerosOnly.test(plain) ? { zeros: plain.length } : dateFormatOf(code)
}

/** A number as whoever typed it sees it: a day, a percentage, a code with the noughts before it; else itself. */
export function shownValue(number: number, format: CellFormat | null, date1904: boolean): CellValue {
  if (format === null) return number
  if (format === 'percent') return `${Number((number * 100).toPrecision(12))}%`
  if (typeof format === 'string') return dateOfSerial(number, format, date1904)
  const digits = String(number)
  return /^\d+$/.test(digits) && digits.length < format.zeros ? digits.padStart(format.zeros, '0') : number
}
