import { areaOf, type CellArea } from '../cell-address.ts'
import { WorkbookRefusal } from '../refusal.ts'

const start = /<(?:\w+:)?mergeCells[\s>]/
const end = /^<\/(?:\w+:)?mergeCells$/
const reference = /^<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]*)"/
const overlap = 64
const longestTag = 4096
const mostAreas = 200_000

/** Finds the list of merged areas and takes its tags one by one, each sign looked at once. */
export async function readMergedAreas(chunks: Iterable<string> | AsyncIterable<string>): Promise<CellArea[]> {
  const areas: CellArea[] = []
  let text = ''
  let inList = false
  for await (const chunk of chunks) {
    text += chunk
    if (!inList) {
      const at = text.includes('mergeCells') ? text.search(start) : -1
      inList = at >= 0
      text = inList ? text.slice(at) : text.slice(-overlap)
    }
    if (!inList) continue
    const left = takeTags(text, areas)
    if (left === null) return areas
    text = left
  }
  return areas
}

/** What is left for the next chunk, null behind the end of the list. */
function takeTags(text: string, areas: CellArea[]): string | null {
  let at = text.indexOf('<')
  while (at >= 0) {
    const close = text.indexOf('>', at)
    if (close < 0) break
    const tag = text.slice(at, close)
    if (end.test(tag)) return null
    const area = areaOf(reference.exec(tag)?.[1] ?? '')
    if (area !== null) areas.push(area)
    at = text.indexOf('<', close)
  }
  const left = at < 0 ? '' : text.slice(at)
  if (left.length > longestTag || areas.length > mostAreas) throw new WorkbookRefusal('workbook.damaged')
  return left
}
