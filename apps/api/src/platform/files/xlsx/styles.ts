import { builtInCellFormat, cellFormatOf, type CellFormat } from '../cell-format.ts'
import { readXml } from './xml.ts'

export async function readFormats(chunks: AsyncIterable<string>): Promise<(CellFormat | null)[]> {
  const codes = new Map<number, string>()
  const styles: (CellFormat | null)[] = []
  let inCellFormats = false
  await readXml(chunks, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const code = codes.get(id)
        styles.push(code === undefined ? builtInCellFormat(id) : cellFormatOf(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
