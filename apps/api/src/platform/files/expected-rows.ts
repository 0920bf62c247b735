import { workbookLimits } from './limits.ts'
import { asBuffer, formatOf } from './sniff.ts'
import { readContents } from './xlsx/contents.ts'
import { openPackage, type Package } from './xlsx/package.ts'

const dimension = /<(?:\w+:)?dimension\s[^>]*ref="[A-Z]+\d*:?[A-Z]*?(\d+)"/
const lineFeed = 0x0a

/** How many rows a workbook says or shows it has, to measure progress by; null when it does not say, or says what cannot be. */
export async function expectedRows(bytes: Uint8Array): Promise<number | null> {
  const content = asBuffer(bytes)
  try {
    const format = formatOf(content)
    if (format === 'csv') return believed(countLines(content))
    return format === 'xlsx' ? believed(await rowsSaidBy(await openPackage(content, workbookLimits))) : null
  } catch {
    return null
  }
}

function believed(rows: number | null): number | null {
  return rows !== null && rows > 0 && rows <= workbookLimits.dataRows ? rows : null
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) lines += 1
  return lines
}

async function rowsSaidBy(source: Package): Promise<number | null> {
  const { sheets } = await readContents(source)
  let rows = 0
  for (const { part, hidden } of sheets) {
    if (hidden) continue
    const said = await lastRowOf(source, part)
    if (said === null) return null
    rows += said
  }
  return rows
}

/** Programs that write a sheet say in its first lines how far it goes. */
async function lastRowOf(source: Package, part: string): Promise<number | null> {
  for await (const chunk of source.read(part)) {
    const found = dimension.exec(chunk)
    return found ? Number(found[1]) : null
  }
  return null
}
