import { normaliseCode, normaliseText, type NormalisedText, type TextChange } from '../identity/normalise.ts'
import type { CellValue } from './cell.ts'
import type { FieldType } from './field.ts'
import { quote } from './finding.ts'

const none: readonly TextChange[] = []
const shownShort = /^\d(?:\.\d+)?E\+\d{2,}$/
const stroke = /^(?:[-\u2010-\u2015\u2212\u2500\u30fc/\\_]+|n\/a|null)$/i
// Most cells are none, and are asked for each of some hundred thousand rows.
const begunLikeOne =
  /^\W*?[-\u2010-\u2015\u2212\u2500\u30fc\uff0d\uff0f\uff3c\uff3f\uff4e\uff2e/\\_无暂没未不待nN]/
const wordForNone = /^(?:无|暂无|没有|未知|不详|待定|待补|待发|待发放)$/
const chineseDigits = [...'零一二三四五六七八九十']
const longestPlaceholder = 12
const nothing: NormalisedText = { text: '', changes: none }

/** A cell as plain text: width, blanks and invisible characters put right; empty for no value, an error or a yes/no. */
export function readText(cell: CellValue | undefined): NormalisedText {
  if (typeof cell === 'string') return cell === '' ? nothing : normaliseText(cell)
  if (typeof cell === 'number') return { text: plainNumber(cell), changes: none }
  if (cell && typeof cell === 'object' && 'date' in cell) return { text: cell.date, changes: none }
  return nothing
}

/** A cell as a code or number: like text, without any blank and upper case. */
export function readCode(cell: CellValue | undefined): NormalisedText {
  return typeof cell === 'string' && cell !== '' ? normaliseCode(cell) : readText(cell)
}

/** The error a formula left in a cell, such as #N/A, as a finding may repeat it, or nothing. */
export function errorIn(cell: CellValue | undefined): string | null {
  return cell && typeof cell === 'object' && 'error' in cell ? quote(cell.error) : null
}

/** Whether a workbook kept a long number as a number, or as the text that shows one, so that its last digits are gone (IEEE 754: 15 digits). */
export function hasLostDigits(cell: CellValue | undefined): boolean {
  if (typeof cell === 'string') return cell.includes('+') && shownShort.test(normaliseCode(cell).text)
  return typeof cell === 'number' && Math.abs(cell) >= 1e15
}

/** Whether a cell says only that nothing is there: a stroke or, but where words are chosen from, one such as 无 (docs/decisions/0011). */
export function isPlaceholder(cell: CellValue | undefined, type?: FieldType): boolean {
  if (typeof cell !== 'string' || cell.length > longestPlaceholder || !begunLikeOne.test(cell)) return false
  const { text } = readText(cell)
  return stroke.test(text) || (type !== 'choice' && wordForNone.test(text))
}

/** A cell as a number: itself, or text of digits, or of one Chinese digit (三年), with one of its units behind it; null when it is neither. */
export function readNumber(cell: CellValue | undefined, units: readonly string[]): number | null {
  if (typeof cell === 'number') return cell
  const { text } = readText(cell)
  const unit = units.find((each) => text.endsWith(each)) ?? ''
  const digits = text.slice(0, text.length - unit.length).trim()
  const said = unit === '' ? -1 : chineseDigits.indexOf(digits)
  if (said > 0) return said
  return /^[-+]?\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : null
}

function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
}
