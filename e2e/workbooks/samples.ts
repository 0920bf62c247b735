import ExcelJS from 'exceljs'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Counts, Workbook } from '../steps/import.ts'

export type Note = { row: number; column: string; outcome: 'warned' | 'held' | 'rejected'; reason: string }
export type Sample = Workbook & { kind: string; dataRows: number; headerRow: number; notes: Note[] }

type Expected = { files: Record<string, Omit<Sample, keyof Workbook>> }

const folder = resolve(
  process.env['JIANGJI_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
  'samples',
)

export const samplesMissing = existsSync(join(folder, 'expected.json'))
  ? null
  : `the sample workbooks are missing: ${folder}`

export function sampleOf(kind: 'roster' | 'certificate'): Sample {
  const { files }: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const [name, expected] = Object.entries(files).find(([, file]) => file.kind === kind) ?? []
  const stored = readdirSync(folder).find((file) => file.normalize('NFC') === name?.normalize('NFC'))
  if (!name || !expected || !stored) throw new Error(`no sample of kind ${kind}`)
  return { ...expected, name, bytes: readFileSync(join(folder, stored)) }
}

export function expectedCounts({ dataRows, notes }: Sample): Counts {
  const rowsOf = (outcome: Note['outcome']) =>
    new Set(notes.filter((note) => note.outcome === outcome).map(({ row }) => row)).size
  const [warned, held, rejected] = [rowsOf('warned'), rowsOf('held'), rowsOf('rejected')]
  return { good: dataRows - warned - held - rejected, warned, held, rejected, unchanged: 0 }
}

export type SampleRow = Readonly<Record<string, string>>

/** Rows that are taken, as the workbook itself says them, by its own headers. */
export async function takenRows(sample: Sample): Promise<SampleRow[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(sample.bytes).buffer)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('a workbook without a sheet')
  const noted = new Set(sample.notes.map(({ row }) => row))
  const headers: string[] = []
  const rows: SampleRow[] = []
  sheet.eachRow((row, at) => {
    if (at === sample.headerRow) row.eachCell((cell, column) => (headers[column] = cell.text.trim()))
    if (at <= sample.headerRow || noted.has(at)) return
    rows.push(
      Object.fromEntries(headers.flatMap((header, column) => [[header, row.getCell(column).text.trim()]])),
    )
  })
  return rows
}
