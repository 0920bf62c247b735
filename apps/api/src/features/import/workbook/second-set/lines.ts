import type { DataRow, SecondFile, SecondSheet, Value } from './second-file.ts'

export interface PlacedRow extends DataRow {
  row: number
}

export function cellsOf(row: SecondSheet['rows'][number]): readonly Value[] {
  return 'cells' in row ? row.cells : row
}

export function plain(value: Value): string | number | null {
  if (value === null || typeof value !== 'object') return value
  throw new TypeError('only a workbook of Excel has such cells')
}

/** The rows of a sheet that say what becomes of them, each with its number there; in a text, that of the line on which it begins. */
export function placedRows({ form }: SecondFile, { rows }: SecondSheet): PlacedRow[] {
  const inText = !form.startsWith('xls')
  const placed: PlacedRow[] = []
  let line = 1
  for (const row of rows) {
    if ('cells' in row) placed.push({ ...row, row: line })
    const breaks = cellsOf(row).map((cell) => (typeof cell === 'string' ? cell.split('\n').length - 1 : 0))
    line += inText ? 1 + breaks.reduce((sum, count) => sum + count, 0) : 1
  }
  return placed
}
