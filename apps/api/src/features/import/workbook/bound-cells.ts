import { cutText, normaliseText } from '@jiangji/domain/identity/normalise'
import type { CellValue } from '@jiangji/domain/import/cell'
import type { WorkbookRow } from '../../../platform/files/workbook-row.ts'

const longestCell = 300

/** A row as the rules see it: no rule and no header meets a text much longer than the longest that is kept. */
export function boundCells(row: WorkbookRow): WorkbookRow {
  return row.cells.some(isLong) ? { ...row, cells: row.cells.map(bound) } : row
}

function isLong(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.length > longestCell
}

function bound(cell: CellValue): CellValue {
  // Put right before it is cut: what cannot be seen must not push what can be seen out.
  return typeof cell === 'string' && isLong(cell) ? cutText(normaliseText(cell).text, longestCell) : cell
}
