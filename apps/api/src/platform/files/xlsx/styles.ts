import { builtInDateFormat, dateFormatOf, type DateFormat } from '../date-format.ts'
import { readXml } from './xml.ts'

export async function readDateStyles(chunks: AsyncIterable<string>): Promise<(DateFormat | null)[]> {
  const codes = new Map<number, string>()
  const styles: (DateFormat | null)[] = []
  let inCellFormats = false
  await readXml(chunks, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const code = codes.get(id)
        styles.push(code === undefined ? builtInDateFormat(id) : dateFormatOf(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
