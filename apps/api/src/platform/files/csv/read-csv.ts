import { Readable } from 'node:stream'
import type { CellValue } from '@jiangji/domain/import/cell'
import { CsvError, parse } from 'csv-parse'
import type { WorkbookLimits } from '../limits.ts'
import { restoreText } from '../neutralise.ts'
import { asRefusal, WorkbookRefusal } from '../refusal.ts'
import { trimCells, type RowBudget, type WorkbookRow } from '../workbook-row.ts'
import { detectShape } from './delimiter.ts'
import { decodeText } from './encoding.ts'

const headCharacters = 64 * 1024
const excelText = /^="(.*)"$/s
const noColumns: readonly number[] = []

export async function* readCsv(
  bytes: Buffer,
  limits: WorkbookLimits,
  budget: RowBudget,
): AsyncGenerator<WorkbookRow, void, void> {
  const text = decodeText(bytes)
  const first = text.next().value ?? ''
  const { delimiter, leadingLines } = detectShape(first.slice(0, headCharacters))
  let nextLine = 1
  const parser = Readable.from(joined(first, text), { objectMode: false }).pipe(
    parse({
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.cellCharacters * 40,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const row = nextLine
      nextLine = info.lines + 1
      if (row <= leadingLines) continue
      const cells = record.map(readCell)
      if (!trimCells(cells, { sheet: '', row }, limits)) continue
      budget.take('', row)
      yield { sheet: '', hidden: false, row, rowHidden: false, hiddenColumns: noColumns, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new WorkbookRefusal('workbook.damaged', { row: nextLine }, error)
    throw asRefusal(error, { row: nextLine })
  }
}

interface CsvRecord {
  record: string[]
  info: { lines: number }
}

function* joined(first: string, rest: Generator<string, void, void>): Generator<string, void, void> {
  yield first
  yield* rest
}

function readCell(field: string): CellValue {
  const text = restoreText(excelText.exec(field)?.[1]?.replaceAll('""', '"') ?? field)
  return text === '' ? null : text
}
