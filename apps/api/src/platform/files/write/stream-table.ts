import { PassThrough, type Readable } from 'node:stream'
import { once } from 'node:events'
import { setImmediate as others } from 'node:timers/promises'
import type { CellValue } from '@jiangji/domain/import/cell'
import ExcelJS from 'exceljs'
import { addHeader, addRow, columnsOf, sheetName } from './write-table.ts'

export interface StreamedTable {
  sheet: string
  headers: readonly string[]
  /** Some rows at a time, as they are read. */
  chunks: AsyncIterable<readonly (readonly CellValue[])[]>
}

const mostWaiting = 1 << 20

/** A workbook that is sent while it is read, each list on a sheet of its own: a list of any length takes the memory of one chunk. */
export function streamTables(tables: readonly StreamedTable[]): Readable {
  const output = new PassThrough({ highWaterMark: mostWaiting })
  writeTables(output, tables).catch((cause: unknown) =>
    output.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  )
  return output
}

async function writeTables(output: PassThrough, tables: readonly StreamedTable[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  })
  for (const table of tables) await writeChunks(output, workbook, table)
  if (!output.destroyed) await workbook.commit()
}

async function writeChunks(
  output: PassThrough,
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheet: name, headers, chunks }: StreamedTable,
): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
  const columns = headers.map((header) => ({ header }))
  sheet.columns = columnsOf(columns)
  addHeader(sheet, columns)
  for await (const rows of chunks) {
    if (output.destroyed) return
    for (const cells of rows) addRow(sheet, { cells })
    // A page may ask between two chunks; a slow reader is waited for.
    await others()
    if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')])
  }
  sheet.commit()
}
