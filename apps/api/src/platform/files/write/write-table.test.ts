import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { cellsIn } from '../testing/read-all.ts'
import { writeReturnedRows } from './returned-rows.ts'
import { writeTable } from './write-table.ts'

const returned = {
  title: '退回的行',
  header: ['姓名', '身份证号', '备注'],
  rows: [
    {
      row: 45,
      cells: ['赵文', '629999200903151013', '=HYPERLINK("http://a")'],
      problem: '校验位不对',
      mend: '请核对',
      marked: [1],
    },
  ],
}

async function opened(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet was written')
  return sheet
}

describe('writeTable', () => {
  it('writes what readWorkbook reads back', async () => {
    const bytes = await writeTable({
      sheet: '表/一',
      columns: [{ header: '姓名' }, { header: '日期' }, { header: '分' }, { header: '号' }],
      rows: [{ cells: ['㛃𠮷', { date: '2024-09-01' }, 88.5, '00123'] }, { cells: ['-1', null, null, '@a'] }],
    })
    expect(await cellsIn(bytes)).toEqual([
      ['姓名', '日期', '分', '号'],
      ['㛃𠮷', { date: '2024-09-01' }, 88.5, '00123'],
      ['-1', null, null, '@a'],
    ])
  })

  it('never writes a text that a sheet would evaluate', async () => {
    const sheet = await opened(await writeReturnedRows(returned))
    const cell = sheet.getRow(3).getCell(3)
    expect(cell.type).toBe(ExcelJS.ValueType.String)
    expect(cell.value).toBe(`'=HYPERLINK("http://a")`)
  })

  it('keeps a long number as text', async () => {
    const sheet = await opened(await writeReturnedRows(returned))
    expect(sheet.getRow(3).getCell(2).numFmt).toBe('@')
    expect(sheet.getRow(3).getCell(2).value).toBe('629999200903151013')
  })
})

describe('writeReturnedRows', () => {
  it('adds the sheet row, the problem and the mend, and marks the cell', async () => {
    const sheet = await opened(await writeReturnedRows(returned))
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      '姓名',
      '身份证号',
      '备注',
      '原表行号',
      '问题',
      '怎么改',
    ])
    expect(sheet.getRow(3).getCell(4).value).toBe(45)
    expect(sheet.getRow(3).getCell(5).value).toBe('校验位不对')
    expect(sheet.getRow(3).getCell(2).fill).toMatchObject({ fgColor: { argb: 'FFFCE8C5' } })
  })

  it('does not stack its own columns when a returned sheet comes back once more', async () => {
    const again = { ...returned, header: [...returned.header, '原表行号', '问题', '怎么改'] }
    const sheet = await opened(await writeReturnedRows(again))
    expect(sheet.getRow(2).values).toHaveLength(7)
  })
})
