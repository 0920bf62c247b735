import type { CellValue } from '@jiangji/domain/import/cell'
import { read, set_cptable, type CellObject, type WorkBook } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { CellArea } from '../cell-address.ts'
import { cellFormatOf, shownValue } from '../cell-format.ts'
import type { WorkbookLimits } from '../limits.ts'
import { mergeFiller } from '../merges.ts'
import { restoreText } from '../neutralise.ts'
import { WorkbookRefusal } from '../refusal.ts'
import { storableText } from '../storable-text.ts'
import { trimCells, type RowBudget, type WorkbookRow } from '../workbook-row.ts'

set_cptable(codePages)

export function* readXls(
  bytes: Buffer,
  limits: WorkbookLimits,
  budget: RowBudget,
): Generator<WorkbookRow, void, void> {
  if (bytes.length > limits.oldWorkbookBytes) {
    throw new WorkbookRefusal('workbook.tooLarge', { limit: limits.oldWorkbookBytes, bytes: bytes.length })
  }
  const workbook = parse(bytes)
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  for (const [index, stored] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[stored]
    const name = storableText(stored)
    if (!sheet) continue
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
    const hiddenColumns = hiddenAmong(sheet['!cols'])
    const fillMerges = mergeFiller((sheet['!merges'] ?? []).map(areaOfRange), limits.columns)
    for (const [at, line] of (sheet['!data'] ?? []).entries()) {
      const row = at + 1
      const cells = Array.from(line ?? [], (cell?: CellObject) => valueOf(cell, date1904))
      const spannedColumns = fillMerges(row, cells)
      if (!trimCells(cells, { sheet: name, row }, limits)) continue
      budget.take(name, row)
      const rowHidden = sheet['!rows']?.[at]?.hidden ?? false
      yield { sheet: name, hidden, row, rowHidden, hiddenColumns, cells, date1904, spannedColumns }
    }
  }
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellStyles: true, cellHTML: false })
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new WorkbookRefusal(locked ? 'workbook.password' : 'workbook.damaged', {}, error)
  }
}

function valueOf(cell: CellObject | undefined, date1904: boolean): CellValue {
  const value = cell?.v
  if (cell === undefined || value === undefined || cell.t === 'z') return null
  if (cell.t === 'e') return { error: storableText(cell.w ?? String(value)) }
  if (typeof value === 'string') return textOrNull(storableText(value))
  if (typeof value === 'boolean') return value
  const serial = Number(value)
  return shownValue(serial, cellFormatOf(String(cell.z ?? '')), date1904)
}

function textOrNull(text: string): CellValue {
  return text === '' ? null : restoreText(text)
}

function areaOfRange({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): CellArea {
  return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }
}

function hiddenAmong(columns: readonly ({ hidden?: boolean } | undefined)[] = []): number[] {
  return [...columns.entries()].flatMap(([index, column]) => (column?.hidden ? [index] : []))
}
