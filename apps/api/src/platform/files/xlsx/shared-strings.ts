import type { WorkbookLimits } from '../limits.ts'
import { WorkbookRefusal } from '../refusal.ts'
import { storableText } from '../storable-text.ts'
import { readXml } from './xml.ts'

const escaped = /_x([0-9a-f]{4})_/gi

export async function readSharedStrings(
  chunks: AsyncIterable<string>,
  limits: WorkbookLimits,
): Promise<string[]> {
  const strings: string[] = []
  let characters = 0
  const text = richText()
  await readXml(chunks, {
    open(name) {
      if (name === 'si') text.start()
      text.open(name)
    },
    text: text.take,
    close(name) {
      text.close(name)
      if (name !== 'si') return
      const whole = text.finish()
      characters += whole.length
      if (strings.length >= limits.sharedStrings || characters > limits.sharedCharacters) {
        throw new WorkbookRefusal('workbook.tooLarge', { limit: limits.fileBytes })
      }
      strings.push(whole)
    },
  })
  return strings
}

export function richText() {
  let text = ''
  let reading = false
  let phonetic = false
  return {
    start() {
      text = ''
    },
    open(name: string) {
      if (name === 'rPh') phonetic = true
      else if (name === 't') reading = !phonetic
    },
    take(part: string) {
      if (reading) text += part
    },
    close(name: string) {
      if (name === 't') reading = false
      else if (name === 'rPh') phonetic = false
    },
    finish: () => unescapeText(text),
  }
}

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return storableText(
    text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}
