import type { CellValue } from '@jiangji/domain/import/cell'
import type { CellArea } from './cell-address.ts'
import { WorkbookRefusal } from './refusal.ts'

interface OpenMerge {
  area: CellArea
  value: CellValue
}

/** Gives the columns whose cell here is one with those of other rows. */
export type FillMerges = (row: number, cells: CellValue[]) => readonly number[]

const none: readonly number[] = []

export function mergeFiller(areas: readonly CellArea[], columns: number): FillMerges {
  const within = areas.filter(({ left }) => left < columns)
  const waiting = within.toSorted((one, other) => one.top - other.top)
  let next = 0
  let open: OpenMerge[] = []
  return (row, cells) => {
    if (open.length > 0) open = open.filter(({ area }) => area.bottom >= row)
    for (let area = waiting[next]; area !== undefined && area.top <= row; area = waiting[(next += 1)]) {
      if (area.bottom < row) continue
      open.push({ area, value: area.top === row ? (cells[area.left] ?? null) : null })
    }
    if (open.length > 1 && open.reduce((width, { area }) => width + widthOf(area, columns), 0) > columns)
      throw new WorkbookRefusal('workbook.damaged', { row })
    for (const merge of open) fill(cells, merge, columns)
    return open.length === 0 ? none : open.flatMap(({ area, value }) => spanned(area, value))
  }
}

function spanned({ top, bottom, left }: CellArea, value: CellValue): number[] {
  return bottom > top && value !== null ? [left] : []
}

function widthOf({ left, right }: CellArea, columns: number): number {
  return Math.max(Math.min(right, columns - 1) - left + 1, 1)
}

function fill(cells: CellValue[], { area, value }: OpenMerge, columns: number): void {
  if (value === null) return
  const last = Math.min(area.right, columns - 1)
  while (cells.length <= last) cells.push(null)
  for (let column = area.left; column <= last; column += 1) cells[column] ??= value
}
