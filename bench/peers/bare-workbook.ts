import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'

/** The limit of reading a roster: exceljs's bare streaming read of the same bytes, every row visited, nothing done with it. */
export async function readBare(bytes: Uint8Array): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let rows = 0
  for await (const sheet of reader) for await (const row of sheet) if (row.hasValues) rows++
  return rows
}
