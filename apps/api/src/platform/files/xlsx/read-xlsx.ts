import type { WorkbookLimits } from '../limits.ts'
import { mergeFiller } from '../merges.ts'
import { trimCells, type RowBudget, type WorkbookRow } from '../workbook-row.ts'
import { readContents } from './contents.ts'
import { readMergedAreas } from './merged-areas.ts'
import { openPackage, type Package } from './package.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows, type SheetContext } from './sheet-rows.ts'
import { readFormats } from './styles.ts'

const keptBytes = 32 * 1024 * 1024

export async function* readXlsx(
  bytes: Buffer,
  limits: WorkbookLimits,
  budget: RowBudget,
): AsyncGenerator<WorkbookRow, void, void> {
  const source = await openPackage(bytes, limits)
  const { sheets, date1904, sharedStrings, styles } = await readContents(source)
  const context: SheetContext = {
    strings: sharedStrings === null ? [] : await readSharedStrings(source.read(sharedStrings), limits),
    formats: styles === null ? [] : await readFormats(source.read(styles)),
    date1904,
    limits,
  }
  for (const { name, hidden, part } of sheets) {
    const read = await readerOf(source, part)
    const fillMerges = mergeFiller(await readMergedAreas(read()), limits.columns)
    const hiddenColumns: number[] = []
    for await (const rows of readSheetRows(read(), context, hiddenColumns)) {
      for (const { row, rowHidden, cells } of rows) {
        const spannedColumns = fillMerges(row, cells)
        if (!trimCells(cells, { sheet: name, row }, limits)) continue
        budget.take(name, row)
        yield { sheet: name, hidden, row, rowHidden, hiddenColumns, cells, date1904, spannedColumns }
      }
    }
  }
}

/** A sheet is read twice, for its merged areas and for its rows; a small one is unpacked once. */
async function readerOf(
  source: Package,
  part: string,
): Promise<() => Iterable<string> | AsyncIterable<string>> {
  if (source.sizeOf(part) > keptBytes) return () => source.read(part)
  const chunks: string[] = []
  for await (const chunk of source.read(part)) chunks.push(chunk)
  return () => chunks
}
