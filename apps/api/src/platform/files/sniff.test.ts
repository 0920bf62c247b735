import { describe, expect, it } from 'vitest'
import { sniff } from './sniff.ts'
import { zipped } from './testing/raw-workbook.ts'

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function oleWith(stream: string): Buffer {
  return Buffer.concat([Buffer.from(ole), Buffer.alloc(64), Buffer.from(stream, 'utf16le')])
}

describe('sniff', () => {
  it.each<[string, Buffer, string]>([
    ['an Office Open XML package', zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'xlsx'],
    ['an old workbook', oleWith('Workbook'), 'xls'],
    ['an older workbook', oleWith('Book'), 'xls'],
    ['text', Buffer.from('姓名,学号\n'), 'csv'],
    ['text with a mark of order', Buffer.from('\ufeff姓名,学号\n'), 'csv'],
    ['text in UTF-16', Buffer.from('\ufeff姓名,学号\n', 'utf16le'), 'csv'],
    ['text in UTF-16 without a mark', Buffer.from('name,number,class\n', 'utf16le'), 'csv'],
  ])('takes %s', (_name, bytes, format) => {
    expect(sniff(bytes)).toBe(format)
  })

  it.each<[string, Buffer | string, string]>([
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['a picture', '\x89PNG\r\n', 'image'],
    ['a web page named .xls', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', 'html'],
    ['a web page with a mark of order', '\ufeff  <!DOCTYPE html><html>', 'html'],
    ['a web archive', 'MIME-Version: 1.0\r\n', 'html'],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'xml'],
    ['rich text', '{\\rtf1', 'rtf'],
    ['an archive of another kind', Buffer.from([0x1f, 0x8b, 0x08]), 'archive'],
    ['any zip', zipped({ 'a.txt': 'a' }), 'archive'],
    ['a binary workbook', zipped({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }), 'xlsb'],
    ['a text document', zipped({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'document'],
    ['an old text document', oleWith('WordDocument'), 'document'],
    ['bytes', Buffer.from([1, 2, 3, 4, 5, 6]), 'binary'],
  ])('refuses %s', (_name, bytes, found) => {
    const given =
      typeof bytes === 'string' ? Buffer.from(bytes, bytes.startsWith('\x89') ? 'latin1' : 'utf8') : bytes
    expect(sniff(given)).toEqual({ refused: 'workbook.notAWorkbook', facts: { found } })
  })

  it('refuses an open document sheet', () => {
    const stored = Buffer.from('PK\x03\x04--mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1')
    expect(sniff(stored)).toEqual({ refused: 'workbook.notAWorkbook', facts: { found: 'ods' } })
  })

  it('tells a workbook with a password from a broken one', () => {
    expect(sniff(oleWith('EncryptedPackage'))).toEqual({ refused: 'workbook.password', facts: {} })
  })

  it('says when there is nothing', () => {
    expect(sniff(Buffer.alloc(0))).toEqual({ refused: 'workbook.empty', facts: {} })
  })
})
