import ExcelJS from 'exceljs'
import type { RowOutcome } from '../../platform/db/tables.ts'

export type ExampleCell = string | number | null

/** A row of an example with what an import is to make of it, and the column that says why. */
export interface ExampleRow {
  cells: Readonly<Record<string, ExampleCell>>
  outcome: RowOutcome
  column: string | null
}

export interface Example {
  title: string
  header: readonly string[]
  rows: readonly ExampleRow[]
}

const wide = 20
const narrow = 10

/** Written as a school office does: a title across the sheet and a line about who filled it in above the header. */
export async function writeExample({ title, header, rows }: Example): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow([title])
  sheet.mergeCells(1, 1, 1, header.length)
  sheet.addRow(['填表单位:', '演示数据', null, '填表日期:', '2026年3月2日'])
  sheet.addRow([...header])
  for (const { cells } of rows) sheet.addRow(header.map((name) => cells[name] ?? null))
  sheet.getRow(1).font = { bold: true, size: 14 }
  sheet.getRow(3).font = { bold: true }
  sheet.columns.forEach((column) => {
    column.numFmt = '@'
    column.width = wide
  })
  sheet.getColumn(1).width = narrow
  return Buffer.from(await book.xlsx.writeBuffer())
}
