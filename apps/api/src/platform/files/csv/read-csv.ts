import { pipeline, Readable } from 'node:stream'
import type { CellValue } from '@jiangji/domain/import/cell'
import { parse } from 'csv-parse'
import type { WorkbookLimits } from '../limits.ts'
import { restoreText } from '../neutralise.ts'
import { asRefusal } from '../refusal.ts'
import { storableText } from '../storable-text.ts'
import { trimCells, type RowBudget, type WorkbookRow } from '../workbook-row.ts'
import { detectShape } from './delimiter.ts'
import { decodeText } from './encoding.ts'

const headCharacters = 64 * 1024
const lineBreaks = /\r\n|\n|\r/g
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
  const starts: number[] = []
  let nextLine = 1
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cellCharacters * 40,
    on_record(fields) {
      starts.push(nextLine)
      nextLine += 1 + fields.reduce((lines, field) => lines + countBreaks(field), 0)
      return fields
    },
  })
  try {
    pipeline(Readable.from(joined(first, text), { objectMode: false }), parser, () => undefined)
    for await (const fields of parser as AsyncIterable<string[]>) {
      const row = starts.shift() ?? nextLine
      const cells = fields.map(readCell)
      if (row <= leadingLines || !trimCells(cells, { sheet: '', row }, limits)) continue
      budget.take('', row)
      yield { sheet: '', hidden: false, row, rowHidden: false, hiddenColumns: noColumns, cells }
    }
  } catch (error) {
    throw asRefusal(error, { row: nextLine })
  }
}

function countBreaks(field: string): number {
  return field.match(lineBreaks)?.length ?? 0
}

function* joined(first: string, rest: Generator<string, void, void>): Generator<string, void, void> {
  yield first
  yield* rest
}

function readCell(field: string): CellValue {
  const text = restoreText(storableText(excelText.exec(field)?.[1]?.replaceAll('""', '"') ?? field))
  return text === '' ? null : text
}
