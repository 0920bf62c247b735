import { normaliseCode, normaliseText, type NormalisedText, type TextChange } from '../identity/normalise.ts'
import type { CellValue } from './cell.ts'
import { quote } from './finding.ts'

const none: readonly TextChange[] = []
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

const powerOfTen = /^\s*\d(?:\.\d+)?E\+\d{2}\s*$/i

/** Whether a workbook kept a long number as a number, so that its last digits are gone, or wrote it as a power of ten (IEEE 754: 15 digits). */
export function hasLostDigits(cell: CellValue | undefined): boolean {
  if (typeof cell === 'string') return powerOfTen.test(cell)
  return typeof cell === 'number' && Math.abs(cell) >= 1e15
}

/** A cell as a number: itself, or text of digits with an optional unit behind it; null when it is neither. */
export function readNumber(cell: CellValue | undefined, unit: string): number | null {
  if (typeof cell === 'number') return cell
  const { text } = readText(cell)
  const digits = text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  return /^[-+]?\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : null
}

function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
}
