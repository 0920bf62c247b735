import { describe, expect, it } from 'vitest'
import { cellsIn, refusalOf, rowsIn } from '../testing/read-all.ts'

const table = '姓名,学号\n赵文,A1\n㛃𠮷,A2\n'
const expected = [
  ['姓名', '学号'],
  ['赵文', 'A1'],
  ['㛃𠮷', 'A2'],
]
// 姓名,班级⏎赵文,一班⏎ in GB 18030, written out because Node encodes no GB 18030.
const gb18030 = Buffer.from('d0d5c3fb2cb0e0bcb60ad5d4cec42cd2bbb0e00a', 'hex')
// 𠮷 is four bytes of GB 18030.
const rare = Buffer.concat([gb18030, Buffer.from('9534b2352cd2bbb0e00a', 'hex')])

function wideBigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark of order', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16, big end first', wideBigEndian(`\ufeff${table}`)],
  ])('is read in %s', async (_name, bytes) => {
    expect(await cellsIn(bytes)).toEqual(expected)
  })

  it('is read in UTF-16 without a mark when its separators show it', async () => {
    expect(await cellsIn(Buffer.from('name,no\nzhao,1\n', 'utf16le'))).toEqual([
      ['name', 'no'],
      ['zhao', '1'],
    ])
  })

  it('is read in GB 18030, rare characters included', async () => {
    expect(await cellsIn(rare)).toEqual([
      ['姓名', '班级'],
      ['赵文', '一班'],
      ['𠮷', '一班'],
    ])
  })

  it('names the line when its encoding breaks', async () => {
    const broken = Buffer.concat([gb18030, Buffer.from('ff31ff2c0a', 'hex')])
    expect(await refusalOf(broken)).toEqual({ code: 'workbook.encoding', facts: { line: 3 } })
  })

  it.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
    ['full-width comma', '，'],
    ['bar', '|'],
  ])('is split at a %s', async (_name, separator) => {
    expect(await cellsIn(Buffer.from(table.replaceAll(',', separator)))).toEqual(expected)
  })

  it('is split at what it declares, and the declaring line still counts', async () => {
    const rows = await rowsIn(Buffer.from('sep=;\r\n姓名;备注\r\n赵文;a,b\r\n'))
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [2, ['姓名', '备注']],
      [3, ['赵文', 'a,b']],
    ])
  })

  it('names a row by the line on which its record begins', async () => {
    const rows = await rowsIn(Buffer.from('姓名,备注\r\n\r\n赵文,"一\n二"\r\n钱武,三\r\n'))
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, '姓名'],
      [3, '赵文'],
      [5, '钱武'],
    ])
  })

  it('keeps long numbers whole, with or without the sign that makes Excel keep them', async () => {
    expect(await cellsIn(Buffer.from('号\n"=""62999920090315101X"""\n629999200903151013\n'))).toEqual([
      ['号'],
      ['62999920090315101X'],
      ['629999200903151013'],
    ])
  })

  it('takes a stray quotation mark as part of the text', async () => {
    expect(await cellsIn(Buffer.from('名,注\n5" 管,a\n'))).toEqual([
      ['名', '注'],
      ['5" 管', 'a'],
    ])
  })

  it('says where a quotation never ends', async () => {
    expect(await refusalOf(Buffer.from('名,注\n赵文,"没有结束\n钱武,二\n'))).toMatchObject({
      code: 'workbook.damaged',
    })
  })

  it('refuses more rows than the limit', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => `赵,${at}`)
    expect(await refusalOf(Buffer.from(rows.join('\n')), { dataRows: 10 })).toEqual({
      code: 'workbook.tooManyRows',
      facts: { limit: 10, sheet: '', row: 61 },
    })
  })

  it('refuses more columns than the limit', async () => {
    expect(await refusalOf(Buffer.from('a,b,c,d\n'), { columns: 3 })).toMatchObject({
      code: 'workbook.tooManyColumns',
      facts: { limit: 3, columns: 4, row: 1 },
    })
  })

  it('loses NUL, which cannot be stored', async () => {
    const filler = Array.from({ length: 500 }, (_, at) => `赵文,${at}`).join('\n')
    const cells = await cellsIn(Buffer.from(`名,注\n${filler}\n钱\0武,甲`))
    expect(cells.at(-1)).toEqual(['钱武', '甲'])
  })

  it('is empty when only blanks stand in it', async () => {
    expect(await refusalOf(Buffer.from(',,\n,,\n'))).toEqual({ code: 'workbook.empty', facts: {} })
  })
})
