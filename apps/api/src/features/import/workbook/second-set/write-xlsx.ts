import ExcelJS from 'exceljs'
import { cellsOf } from './lines.ts'
import type { SecondFile, SecondSheet, Value } from './second-file.ts'

export async function writeXlsx({ form, sheets }: SecondFile): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.properties.date1904 = form === 'xlsx from 1904'
  sheets.forEach((given, at) => addSheet(book, given, given.name ?? `Sheet${at + 1}`))
  return Buffer.from(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, given: SecondSheet, name: string): void {
  const { rows, merges = [], hiddenColumns = [], hiddenRows = [], hidden } = given
  const sheet = book.addWorksheet(name, hidden ? { state: 'hidden' } : {})
  rows.forEach((row, index) =>
    cellsOf(row).forEach((value, column) => fill(sheet.getCell(index + 1, column + 1), value)),
  )
  merges.forEach((area) => sheet.mergeCells(area))
  hiddenColumns.forEach((column) => {
    sheet.getColumn(column).hidden = true
  })
  hiddenRows.forEach((row) => {
    sheet.getRow(row).hidden = true
  })
}

function fill(cell: ExcelJS.Cell, value: Value): void {
  if (value === null) return
  if (typeof value !== 'object' || value instanceof Date) cell.value = value
  else if ('formula' in value) cell.value = value
  else if ('error' in value) cell.value = { error: value.error } as ExcelJS.CellErrorValue
  else if ('pieces' in value) cell.value = { richText: value.pieces.map((text) => ({ text })) }
  else if ('link' in value) cell.value = { text: value.link, hyperlink: 'https://example.org/' }
  else if ('raw' in value) cell.value = value.raw
  else {
    cell.value = value.number
    cell.numFmt = value.format
  }
}
