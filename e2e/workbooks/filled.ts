import ExcelJS from 'exceljs'
import type { Workbook } from '../steps/import.ts'

/** A template that somebody filled in, each value under its heading. */
export async function filled(
  { bytes }: Pick<Workbook, 'bytes'>,
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('a template without a sheet')
  const headings = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => headings.set(cell.text.replace('*', ''), column))
  for (const [at, row] of rows.entries())
    for (const [heading, value] of Object.entries(row)) {
      const column = headings.get(heading)
      if (column === undefined) throw new Error(`the template has no column ${heading}`)
      sheet.getRow(at + 2).getCell(column).value = value
    }
  return { name, bytes: Buffer.from(await workbook.xlsx.writeBuffer()) }
}
