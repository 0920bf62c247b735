import { WorkbookRefusal, type WorkbookFacts, type WorkbookRefusalCode } from './refusal.ts'

export type WorkbookFormat = 'xlsx' | 'xls' | 'csv'
export type Sniffed = WorkbookFormat | { refused: WorkbookRefusalCode; facts: WorkbookFacts }

const signatures: readonly (readonly [kind: string, prefix: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b, 0x08]],
]
const zipSignature = [0x50, 0x4b, 0x03, 0x04]
const emptyZipSignature = [0x50, 0x4b, 0x05, 0x06]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const markup = /^\s*<(?:!doctype|!--|html|head|meta|table|style|body|script|div)\b/i
const otherText: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['html', markup],
  ['html', /^\s*MIME-Version:/i],
  ['xml', /^\s*<(?:\?xml|[a-z][\w:]*[\s>])/i],
  ['rtf', /^\s*\{\\rtf/],
]

export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = asBuffer(bytes)
  if (buffer.length === 0) return { refused: 'workbook.empty', facts: {} }
  if (startsWith(buffer, zipSignature)) return sniffZip(buffer)
  if (startsWith(buffer, emptyZipSignature)) return notAWorkbook('archive')
  if (startsWith(buffer, oleSignature)) return sniffOle(buffer)
  const known = signatures.find(([, prefix]) => startsWith(buffer, prefix))
  if (known) return notAWorkbook(known[0])
  return sniffText(buffer)
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function formatOf(bytes: Uint8Array): WorkbookFormat {
  const found = sniff(bytes)
  if (typeof found === 'string') return found
  throw new WorkbookRefusal(found.refused, found.facts)
}

function sniffZip(buffer: Buffer): Sniffed {
  const holds = (name: string) => buffer.includes(name, 0, 'latin1')
  if (holds('xl/workbook.bin')) return notAWorkbook('xlsb')
  if (holds('word/document')) return notAWorkbook('document')
  if (holds('ppt/presentation')) return notAWorkbook('document')
  if (holds('mimetypeapplication/vnd.oasis')) return notAWorkbook('ods')
  return holds('[Content_Types].xml') ? 'xlsx' : notAWorkbook('archive')
}

function sniffOle(buffer: Buffer): Sniffed {
  const holds = (name: string) => buffer.includes(name, 0, 'utf16le')
  if (holds('EncryptedPackage')) return { refused: 'workbook.password', facts: {} }
  if (holds('Workbook') || holds('Book')) return 'xls'
  return notAWorkbook('document')
}

function sniffText(buffer: Buffer): Sniffed {
  const head = buffer.subarray(0, 4096)
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]) || looksWide(head)
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, '')
  const other = otherText.find(([, pattern]) => pattern.test(text))
  if (other) return notAWorkbook(other[0])
  if (!wide && hasControls(head)) return notAWorkbook('binary')
  return 'csv'
}

export function looksWide(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > 0 && odd > even * 8) return 'utf-16le'
  if (even > 0 && even > odd * 8) return 'utf-16be'
  return null
}

function hasControls(head: Uint8Array): boolean {
  return head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a)
}

function startsWith(buffer: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => buffer[index] === byte)
}

function notAWorkbook(found: string): Sniffed {
  return { refused: 'workbook.notAWorkbook', facts: { found } }
}
