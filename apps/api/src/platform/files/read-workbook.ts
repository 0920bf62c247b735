import { readCsv } from './csv/read-csv.ts'
import { workbookLimits, type WorkbookLimits } from './limits.ts'
import { asRefusal, WorkbookRefusal } from './refusal.ts'
import { asBuffer, formatOf } from './sniff.ts'
import { countRows, type RowBudget, type WorkbookRow } from './workbook-row.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export async function* readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): AsyncGenerator<WorkbookRow, void, void> {
  if (bytes.length > limits.fileBytes) {
    throw new WorkbookRefusal('workbook.tooLarge', { limit: limits.fileBytes, bytes: bytes.length })
  }
  const budget = countRows(limits)
  try {
    yield* await rowsOf(asBuffer(bytes), limits, budget)
  } catch (error) {
    throw asRefusal(error)
  }
  if (budget.taken === 0) throw new WorkbookRefusal('workbook.empty')
}

async function rowsOf(
  bytes: Buffer,
  limits: WorkbookLimits,
  budget: RowBudget,
): Promise<AsyncIterable<WorkbookRow> | Iterable<WorkbookRow>> {
  const format = formatOf(bytes)
  if (format === 'csv') return readCsv(bytes, limits, budget)
  if (format === 'xlsx') return readXlsx(bytes, limits, budget)
  const { readXls } = await import('./xls/read-xls.ts')
  return readXls(bytes, limits, budget)
}
