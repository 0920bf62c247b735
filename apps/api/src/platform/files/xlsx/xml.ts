import { SaxesParser } from 'saxes'
import { WorkbookRefusal } from '../refusal.ts'

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

const longestToken = 2_000_000

export function xmlReader(handlers: XmlHandlers): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let pending = 0
  parser.on('error', (error) => {
    throw new WorkbookRefusal('workbook.damaged', {}, error)
  })
  parser.on('doctype', () => {
    throw new WorkbookRefusal('workbook.damaged')
  })
  parser.on('opentag', (tag) => {
    pending = 0
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    pending = 0
    handlers.close?.(localName(tag.name))
  })
  const takeText = (text: string) => {
    pending = 0
    handlers.text?.(text)
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  return {
    write(text) {
      pending += text.length
      parser.write(text)
      if (pending > longestToken) throw new WorkbookRefusal('workbook.zipBomb', { limit: longestToken })
    },
    end: () => {
      parser.close()
    },
  }
}

export async function readXml(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers)
  for await (const chunk of chunks) reader.write(chunk)
  reader.end()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
