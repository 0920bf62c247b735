import type { CellValue } from '@jiangji/domain/import/cell'
import { workbookLimits, type WorkbookLimits } from '../limits.ts'
import { readWorkbook } from '../read-workbook.ts'
import { WorkbookRefusal } from '../refusal.ts'
import type { WorkbookRow } from '../workbook-row.ts'

export async function rowsIn(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<WorkbookRow[]> {
  const rows: WorkbookRow[] = []
  for await (const row of readWorkbook(bytes, { ...workbookLimits, ...limits })) rows.push(row)
  return rows
}

export async function cellsIn(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<CellValue[][]> {
  const rows = await rowsIn(bytes, limits)
  return rows.map(({ cells }) => cells)
}

/** The refusal a workbook meets, as code and facts; null when it is read to its end. */
export async function refusalOf(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}) {
  try {
    await rowsIn(bytes, limits)
    return null
  } catch (cause) {
    if (!(cause instanceof WorkbookRefusal)) throw cause
    return { code: cause.code, facts: cause.facts }
  }
}
