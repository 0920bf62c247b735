import {
  chooseColumns,
  mapHeaders,
  mapHeadersAt,
  missingFields,
  type HeaderMapping,
} from '@jiangji/domain/import/header'
import type { SheetRow } from '@jiangji/domain/import/cell'
import type { FieldCells, ImportField } from '@jiangji/domain/import/field'
import { quote } from '@jiangji/domain/import/finding'
import { isPlaceholder, readText } from '@jiangji/domain/import/read-cell'
import { since1900 } from '../../../platform/files/date-format.ts'
import type { WorkbookRow } from '../../../platform/files/workbook-row.ts'
import type { MappingChoice } from './read-calls.ts'

export interface PlannedColumn {
  index: number
  header: string
  field: string | null
  sample: string | null
}

/** How one sheet is read: where its header stands and which column holds which field. */
export interface SheetPlan {
  sheet: string
  headerRow: number
  headerRows: number
  columns: PlannedColumn[]
  missing: string[]
}

type PickedRow = Pick<WorkbookRow, 'cells' | 'date1904' | 'spannedColumns'>

export interface SheetHead {
  sheet: string
  rows: readonly SheetRow[]
  hiddenColumns: readonly number[]
}

/** Plans a sheet from its first rows; a person's choice goes before what the synonyms say. */
export function planSheet(
  head: SheetHead,
  fields: readonly ImportField[],
  choice: MappingChoice | null,
): SheetPlan | null {
  const { rows, hiddenColumns } = head
  const likeliest = () => mapHeaders(rows, fields, hiddenColumns)
  const proposals =
    choice === null || choice.headerRow === null
      ? [likeliest()]
      : [mapHeadersAt(rows, fields, choice.headerRow, hiddenColumns), likeliest()]
  const plans = proposals.flatMap((mapping) =>
    mapping === null ? [] : planOf(mapping, head, fields, choice),
  )
  return plans.toSorted((one, other) => one.missing.length - other.missing.length)[0] ?? null
}

/** How many fields of the kind a sheet holds. */
export function heldFields({ columns }: SheetPlan): number {
  return columns.filter(({ field }) => field !== null).length
}

/** Picks the cells of a row by field; a stroke or 无 in a cell is none. */
export function cellPicker(
  { columns }: SheetPlan,
  fields: readonly ImportField[],
): (row: PickedRow) => FieldCells {
  const types = new Map(fields.map(({ key, type }) => [key, type]))
  const held = columns.flatMap(({ index, header, field }) =>
    field === null ? [] : { index, header, field, type: types.get(field) },
  )
  const headers = Object.fromEntries(held.map(({ field, header }) => [field, header]))
  return ({ cells, date1904, spannedColumns = [] }) => {
    const values: Record<string, FieldCells['values'][string]> = {}
    for (const { index, field, type } of held) {
      const cell = cells[index]
      if (isPlaceholder(cell, type)) values[field] = null
      else values[field] = type === 'date' && date1904 === true ? since1900(cell) : cell
    }
    if (spannedColumns.length === 0) return { values, columns: headers }
    const spanned = held.filter(({ index }) => spannedColumns.includes(index)).map(({ field }) => field)
    return { values, columns: headers, spanned }
  }
}

function planOf(
  { headerRow, headerRows, columns }: HeaderMapping,
  { sheet, rows }: SheetHead,
  fields: readonly ImportField[],
  choice: MappingChoice | null,
): SheetPlan {
  const chosen = choice === null ? columns : chooseColumns(columns, choice.columns)
  const below = rows.filter(({ row }) => row >= headerRow + headerRows)
  const sampleOf = (index: number) => {
    const shown = below.map(({ cells }) => readText(cells[index]).text).find((text) => text !== '')
    return shown === undefined ? null : quote(shown)
  }
  return {
    sheet,
    headerRow,
    headerRows,
    columns: chosen.map((column) => ({ ...column, sample: sampleOf(column.index) })),
    missing: missingFields(chosen, fields),
  }
}
