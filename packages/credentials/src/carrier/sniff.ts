import type { ShapeCode } from '../errors.ts'

export type Sniffed =
  'text' | 'png' | 'pdf' | Extract<ShapeCode, `shape.${'photo' | 'zip' | 'workbook' | 'document'}`>

const archives = ['Rar!', '7z\xbc\xaf', '\x1f\x8b']
const photos =
  /^(?:\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif))/s

/** What a file is by its first bytes, never by its name (PNG third edition section 5.2, ISO 32000-2 section 7.5.2, ZIP appnote section 4.3.7). */
export function sniff(bytes: Uint8Array): Sniffed {
  const start = lettersOf(bytes.subarray(0, 1024))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK')) return zipKind(bytes)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'shape.workbook'
  if (archives.some((magic) => start.startsWith(magic))) return 'shape.zip'
  return photos.test(start) ? 'shape.photo' : 'text'
}

function zipKind(bytes: Uint8Array): Sniffed {
  const names = lettersOf(bytes.subarray(0, 65_536)) + lettersOf(bytes.subarray(-65_536))
  if (/xl\/(?:workbook|worksheets)/.test(names)) return 'shape.workbook'
  return /(?:word\/document|ppt\/presentation)/.test(names) ? 'shape.document' : 'shape.zip'
}

/** Byte for byte; a TextDecoder's latin1 is windows-1252 and turns 0x89 into another sign. */
function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return letters
}
