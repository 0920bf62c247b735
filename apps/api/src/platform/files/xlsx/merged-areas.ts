import { areaOf, type CellArea } from '../cell-address.ts'
import { WorkbookRefusal } from '../refusal.ts'

const start = /<(?:\w+:)?mergeCells[\s>]/
const end = /<\/(?:\w+:)?mergeCells>/
const reference = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]*)"/g
const longestList = 4_000_000
const overlap = 64

export async function readMergedAreas(chunks: Iterable<string> | AsyncIterable<string>): Promise<CellArea[]> {
  let text = ''
  let found = false
  for await (const chunk of chunks) {
    if (found && end.test(text)) continue
    text = found ? text + chunk : text.slice(-overlap) + chunk
    if (found && text.length > longestList) throw new WorkbookRefusal('workbook.damaged')
    const at = found || !text.includes('mergeCells') ? -1 : text.search(start)
    if (at >= 0) {
      found = true
      text = text.slice(at)
    }
  }
  if (!found) return []
  return [...text.matchAll(reference)].flatMap(([, area = '']) => areaOf(area) ?? [])
}
