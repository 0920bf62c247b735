import type { CellValue } from '@jiangji/domain/import/cell'
import { columnOf } from '../cell-address.ts'
import { shownValue, type CellFormat } from '../cell-format.ts'
import type { WorkbookLimits } from '../limits.ts'
import { restoreText } from '../neutralise.ts'
import { WorkbookRefusal } from '../refusal.ts'
import { storableText } from '../storable-text.ts'
import { isTrue } from './contents.ts'
import { richText, unescapeText } from './shared-strings.ts'
import { xmlReader } from './xml.ts'

export interface SheetContext {
  strings: readonly string[]
  formats: readonly (CellFormat | null)[]
  date1904: boolean
  limits: WorkbookLimits
}

export interface RawRow {
  row: number
  rowHidden: boolean
  cells: CellValue[]
}

export async function* readSheetRows(
  chunks: Iterable<string> | AsyncIterable<string>,
  context: SheetContext,
  hiddenColumns: number[],
): AsyncGenerator<RawRow[], void, void> {
  const sheet = sheetHandlers(context, hiddenColumns)
  const reader = xmlReader(sheet)
  for await (const chunk of chunks) {
    reader.write(chunk)
    yield sheet.takeRows()
  }
  reader.end()
  yield sheet.takeRows()
}

function sheetHandlers(context: SheetContext, hiddenColumns: number[]) {
  const inline = richText()
  let rows: RawRow[] = []
  let current: RawRow = { row: 0, rowHidden: false, cells: [] }
  let cell: RawCell = { type: 'n', style: 0, value: '', formula: false }
  let column = -1
  let inValue = false
  let inInline = false
  return {
    takeRows() {
      const taken = rows
      rows = []
      return taken
    },
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false }
      } else if (name === 'v') inValue = true
      else if (name === 'f') cell.formula = true
      else if (name === 'row') {
        current = startRow(attributes, current.row)
        column = -1
      } else if (name === 'is') {
        inInline = true
        inline.start()
      } else if (name === 'col') hideColumns(attributes, hiddenColumns, context.limits.columns)
      else if (inInline) inline.open(name)
    },
    text(text: string) {
      if (inValue) cell.value += text
      else if (inInline) inline.take(text)
    },
    close(name: string) {
      if (name === 'v') inValue = false
      else if (name === 'c') place(current, column, valueOf(cell, context), context.limits)
      else if (name === 'row') rows.push(current)
      else if (name === 'is') {
        inInline = false
        cell.value = inline.finish()
      } else if (inInline) inline.close(name)
    },
  }
}

interface RawCell {
  type: string
  style: number
  value: string
  formula: boolean
}

function startRow(attributes: Readonly<Record<string, string>>, previous: number): RawRow {
  const row = attributes.r === undefined ? previous + 1 : Number(attributes.r)
  if (!Number.isSafeInteger(row) || row <= previous)
    throw new WorkbookRefusal('workbook.damaged', { row: previous })
  return { row, rowHidden: isTrue(attributes.hidden), cells: [] }
}

function hideColumns(attributes: Readonly<Record<string, string>>, hidden: number[], columns: number): void {
  if (!isTrue(attributes.hidden)) return
  const last = Math.min(Number(attributes.max ?? 0), columns)
  for (let column = Number(attributes.min ?? 1); column <= last; column += 1) hidden.push(column - 1)
}

function place({ row, cells }: RawRow, column: number, value: CellValue, limits: WorkbookLimits): void {
  if (value === null) return
  if (column < 0) throw new WorkbookRefusal('workbook.damaged', { row })
  if (column >= limits.columns) {
    throw new WorkbookRefusal('workbook.tooManyColumns', { limit: limits.columns, columns: column + 1, row })
  }
  if (typeof value === 'string' && value.length > limits.cellCharacters) {
    throw new WorkbookRefusal('workbook.damaged', { row, column: column + 1 })
  }
  while (cells.length < column) cells.push(null)
  cells[column] = value
}

const formulaWithoutResult = '#NO_RESULT'

function valueOf({ type, style, value, formula }: RawCell, context: SheetContext): CellValue {
  if (type === 's') return textOrNull(sharedString(value, context.strings))
  if (type === 'inlineStr') return textOrNull(value)
  if (type === 'str') return textOrNull(unescapeText(value))
  if (value === '') return formula ? { error: formulaWithoutResult } : null
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'e') return { error: value }
  if (type === 'd') return { date: storableText(value.slice(0, 10)) }
  const number = Number(value)
  if (!Number.isFinite(number)) throw new WorkbookRefusal('workbook.damaged')
  return shownValue(number, context.formats[style] ?? null, context.date1904)
}

function sharedString(index: string, strings: readonly string[]): string {
  if (index === '') return ''
  const text = strings[Number(index)]
  if (text === undefined) throw new WorkbookRefusal('workbook.damaged')
  return text
}

function textOrNull(text: string): CellValue {
  return text === '' ? null : restoreText(text)
}
