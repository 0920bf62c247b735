import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { CellValue } from '@jiangji/domain/import/cell'
import ExcelJS from 'exceljs'
import { neutraliseText } from '../neutralise.ts'
import { storableText } from '../storable-text.ts'

export interface TableColumn {
  header: string
  width?: number
}

export interface TableRow {
  cells: readonly CellValue[]
  marked?: readonly number[]
  /** What is noted at a cell, by its place. */
  notes?: ReadonlyMap<number, string>
}

export interface Table {
  sheet: string
  title?: string
  columns: readonly TableColumn[]
  rows: Iterable<TableRow>
}

const narrowest = 8
const widest = 40
const textFormat = '@'
const dateFormat = 'yyyy-mm-dd'
const amber: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE8C5' } }
const grey: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEDEA' } }
const notInSheetNames = /[\\/?*[\]:]/g

export async function writeTable({ sheet: name, title, columns, rows }: Table): Promise<Buffer> {
  const output = new PassThrough()
  const written = buffer(output)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  })
  const headerRow = title === undefined ? 1 : 2
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: headerRow }] })
  sheet.columns = columnsOf(columns)
  if (title !== undefined) {
    const titleRow = sheet.addRow([neutraliseText(title)])
    titleRow.font = { bold: true, size: 14 }
    titleRow.commit()
  }
  addHeader(sheet, columns)
  for (const row of rows) addRow(sheet, row)
  sheet.commit()
  await workbook.commit()
  return written
}

export function columnsOf(columns: readonly TableColumn[]) {
  return columns.map(({ header, width }) => ({ width: width ?? widthFor(header) }))
}

export function addHeader(sheet: ExcelJS.Worksheet, columns: readonly TableColumn[]): void {
  const row = sheet.addRow(columns.map(({ header }) => neutraliseText(header)))
  row.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = grey
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  row.commit()
}

export function addRow(sheet: ExcelJS.Worksheet, { cells, marked = [], notes }: TableRow): void {
  const row = sheet.addRow([])
  cells.forEach((value, index) => {
    const cell = row.getCell(index + 1)
    cell.value = written(value)
    if (typeof value === 'string') cell.numFmt = textFormat
    else if (cell.type === ExcelJS.ValueType.Date) cell.numFmt = dateFormat
    if (typeof value === 'string' && value.length > widest)
      cell.alignment = { wrapText: true, vertical: 'top' }
    if (marked.includes(index)) cell.fill = amber
    const note = notes?.get(index)
    if (note !== undefined) cell.note = storableText(note)
  })
  row.commit()
}

function written(value: CellValue): string | number | boolean | Date | null {
  if (typeof value === 'string') return neutraliseText(value)
  if (value === null || typeof value !== 'object') return value
  return 'date' in value ? new Date(`${value.date}T00:00:00Z`) : neutraliseText(value.error)
}

function widthFor(header: string): number {
  const wide = [...header].reduce((width, character) => width + (character > 'ÿ' ? 2 : 1), 2)
  return Math.min(Math.max(wide, narrowest), widest)
}

export function sheetName(name: string): string {
  const clean = name
    .replaceAll(notInSheetNames, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return clean === '' ? 'Sheet1' : storableText(clean)
}
