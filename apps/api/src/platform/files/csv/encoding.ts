import { TextDecoder } from 'node:util'
import { WorkbookRefusal } from '../refusal.ts'
import { looksWide } from '../sniff.ts'

const blockBytes = 1024 * 1024
const replacement = '�'
const cjk = /[㐀-鿿]/g
const replacements = /�/g

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export function* decodeText(bytes: Buffer): Generator<string, void, void> {
  const encoding = detectEncoding(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = bytes.subarray(at, at + blockBytes)
    const text = decodeBlock(decoder, block, line, at + blockBytes >= bytes.length)
    line += countLines(text)
    yield text
  }
}

function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = looksWide(bytes.subarray(0, 4096))
  if (wide) return wide
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function isUtf8(bytes: Buffer): boolean {
  const decoder = new TextDecoder('utf-8')
  let chinese = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const text = decoder.decode(bytes.subarray(at, at + blockBytes), { stream: true })
    chinese += text.match(cjk)?.length ?? 0
    broken += text.includes(replacement) ? (text.match(replacements)?.length ?? 0) : 0
  }
  if (decoder.decode().includes(replacement)) broken += 1
  return broken * 20 <= chinese
}

function decodeBlock(decoder: TextDecoder, block: Buffer, line: number, last: boolean): string {
  try {
    return decoder.decode(block, { stream: !last })
  } catch (error) {
    throw new WorkbookRefusal(
      'workbook.encoding',
      { line: line + linesBeforeFault(decoder.encoding, block) },
      error,
    )
  }
}

function linesBeforeFault(encoding: string, block: Buffer): number {
  const text = new TextDecoder(encoding).decode(block)
  const fault = text.indexOf(replacement)
  return countLines(fault < 0 ? text : text.slice(0, fault))
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1
}
