import { utils, write } from '@e965/xlsx'
import { gb18030 } from '../../testing/gb18030.ts'
import { cellsOf, plain } from './lines.ts'
import type { SecondFile, Value } from './second-file.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The bytes that an office would send. */
export async function writeFile(file: SecondFile): Promise<Buffer> {
  switch (file.form) {
    case 'xlsx':
    case 'xlsx from 1904':
      return writeXlsx(file)
    case 'xls':
      return writeXls(file)
    case 'csv in GB 18030':
      return gb18030(separated(file, ','))
    case 'csv in UTF-8':
      return Buffer.from(separated(file, ','))
    case 'csv in UTF-8 with its mark':
      return Buffer.from(`\ufeff${separated(file, ',')}`)
    case 'csv in UTF-16':
      return Buffer.from(`\ufeff${separated(file, ',')}`, 'utf16le')
    case 'csv in UTF-16, the big end first':
      return Buffer.from(`\ufeff${separated(file, ',')}`, 'utf16le').swap16()
    case 'csv split at semicolons':
      return Buffer.from(separated(file, ';'))
    case 'tsv':
      return Buffer.from(separated(file, '\t'))
  }
}

function writeXls({ sheets }: SecondFile): Buffer {
  const book = utils.book_new()
  sheets.forEach(({ name, rows, merges = [], hiddenColumns = [] }, at) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => cellsOf(row).map(plain)))
    sheet['!merges'] = merges.map((area) => utils.decode_range(area))
    sheet['!cols'] = Array.from({ length: Math.max(0, ...hiddenColumns) }, (_, column) => ({
      hidden: hiddenColumns.includes(column + 1),
    }))
    utils.book_append_sheet(book, sheet, name ?? `Sheet${at + 1}`)
  })
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }))
}

function separated({ sheets, lineEnd }: SecondFile, separator: string): string {
  return sheets
    .flatMap(({ rows }) => rows)
    .map((row) => cellsOf(row).map((cell) => fieldOf(cell, separator)))
    .map((cells) => `${cells.join(separator)}${lineEnd ?? '\r\n'}`)
    .join('')
}

function fieldOf(cell: Value, separator: string): string {
  if (cell !== null && typeof cell === 'object' && 'raw' in cell) return cell.raw
  return quoted(String(plain(cell) ?? ''), separator)
}

function quoted(text: string, separator: string): string {
  const bare = !['"', '\n', separator].some((sign) => text.includes(sign))
  return bare ? text : `"${text.replaceAll('"', '""')}"`
}
