import type { CellValue } from '../import/cell.ts'
import { readText } from '../import/read-cell.ts'

const apart = /[、,，;；/／|｜\n\r\t]+/
const blanks = /[\s\u3000\u00a0]+/
const idLength = 18

/** The parts of a cell that names several people, apart by any of the signs that offices use; blanks part them only when nothing else does (samples/README, "real dirt"). */
export function splitCell(cell: CellValue | undefined, wanted: number | null = null): CellValue[] {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? [] : [cell]
  const parts = filled(cell.split(apart))
  if (parts.length !== 1 || wanted === 1) return parts
  const words = filled(cell.split(blanks))
  return words.length > 1 && (wanted === null || words.length === wanted) ? words : parts
}

/** Names and ID numbers of one row, apart; the numbers say how many names a cell parted by blanks holds, because a name may have a blank inside. */
export function splitMembers(
  names: CellValue | undefined,
  numbers: CellValue | undefined,
): { names: CellValue[]; numbers: CellValue[] } {
  const clear = splitCell(names, 1)
  const ids = splitNumbers(numbers, clear.length)
  if (clear.length === ids.length || clear.length !== 1) return { names: clear, numbers: ids }
  return { names: splitByBlanks(names, ids.length) ?? clear, numbers: ids }
}

function splitNumbers(cell: CellValue | undefined, names: number): CellValue[] {
  const text = typeof cell === 'string' ? readText(cell).text.replaceAll(' ', '') : ''
  if (text.length <= idLength) return splitCell(cell, 1)
  const parts = splitCell(cell)
  if (parts.length !== 1) return parts
  const joined = text.match(/\d{17}[\dxX]/g) ?? []
  return joined.length > 1 && joined.join('') === text && names !== 1 ? joined : parts
}

function splitByBlanks(cell: CellValue | undefined, wanted: number): string[] | null {
  if (typeof cell !== 'string' || wanted < 2) return null
  const words = filled(cell.split(blanks))
  if (words.length === wanted) return words
  const whole = words.reduce<string[]>((made, word) => {
    const last = made.at(-1)
    if (last !== undefined && [...last].length === 1 && [...word].length === 1)
      return [...made.slice(0, -1), last + word]
    return [...made, word]
  }, [])
  return whole.length === wanted ? whole : null
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((part) => readText(part).text !== '').map((part) => part.trim())
}
