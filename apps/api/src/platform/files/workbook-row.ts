import type { CellValue, SheetRow } from '@jiangji/domain/import/cell'
import { rowsAboveData, type WorkbookLimits } from './limits.ts'
import { WorkbookRefusal } from './refusal.ts'

export interface WorkbookRow extends SheetRow {
  sheet: string
  hidden: boolean
  rowHidden: boolean
  hiddenColumns: readonly number[]
  /** Columns whose cell is one with those of the rows above or below it. */
  spannedColumns?: readonly number[]
  /** Whether its days are counted from 1904, also where a cell does not say that its number is one. */
  date1904?: boolean
}

export interface RowBudget {
  take(sheet: string, row: number): void
  readonly taken: number
}

export function countRows(limits: WorkbookLimits): RowBudget {
  let taken = 0
  return {
    take(sheet, row) {
      taken += 1
      if (taken > limits.dataRows + rowsAboveData) {
        throw new WorkbookRefusal('workbook.tooManyRows', { limit: limits.dataRows, sheet, row })
      }
    },
    get taken() {
      return taken
    },
  }
}

export function trimCells(
  cells: CellValue[],
  place: { sheet: string; row: number },
  limits: WorkbookLimits,
): boolean {
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  if (cells.length > limits.columns) {
    throw new WorkbookRefusal('workbook.tooManyColumns', {
      limit: limits.columns,
      columns: cells.length,
      ...place,
    })
  }
  return cells.length > 0
}
