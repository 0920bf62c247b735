import type { CellValue } from '@jiangji/domain/import/cell'
import { writeTable } from './write-table.ts'

export interface ReturnedRow {
  row: number
  cells: readonly CellValue[]
  problem: string
  mend: string
  marked?: readonly number[]
  /** What is said of a cell, by its place. */
  notes?: ReadonlyMap<number, string>
}

export interface ReturnedRows {
  title: string
  header: readonly string[]
  rows: readonly ReturnedRow[]
  labels?: ReturnedLabels
}

export interface ReturnedLabels {
  row: string
  problem: string
  mend: string
}

const chinese: ReturnedLabels = { row: '原表行号', problem: '问题', mend: '怎么改' }
const sampledRows = 200
const sentenceWidth = 44
const widestCell = 36

export function writeReturnedRows({ title, header, rows, labels = chinese }: ReturnedRows): Promise<Buffer> {
  const own = Object.values(labels)
  const kept = [...header.keys()].filter((index) => !own.includes(header[index] ?? ''))
  return writeTable({
    sheet: title,
    title,
    columns: [
      ...kept.map((index) => ({
        header: header[index] ?? '',
        width: columnWidth(header[index] ?? '', index, rows),
      })),
      { header: labels.row, width: 10 },
      { header: labels.problem, width: sentenceWidth },
      { header: labels.mend, width: sentenceWidth },
    ],
    rows: rows.map(({ row, cells, problem, mend, marked = [], notes }) => ({
      cells: [...kept.map((index) => cells[index] ?? null), row, problem, mend],
      marked: [...marked.map((index) => kept.indexOf(index)), ...(problem === '' ? [] : [kept.length + 1])],
      ...(notes && { notes: new Map([...notes].map(([index, note]) => [kept.indexOf(index), note])) }),
    })),
  })
}

function columnWidth(name: string, index: number, rows: readonly ReturnedRow[]): number {
  const shown = rows.slice(0, sampledRows).map(({ cells }) => displayWidth(cells[index] ?? null))
  return Math.min(Math.max(8, displayWidth(name), ...shown) + 2, widestCell)
}

function displayWidth(value: CellValue): number {
  if (value === null) return 0
  if (typeof value === 'object') return 10
  return [...String(value)].reduce((width, character) => width + (character > 'ÿ' ? 2 : 1), 0)
}
