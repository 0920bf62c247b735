import { utils, write, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { cellsIn, refusalOf, rowsIn } from '../testing/read-all.ts'

function oldWorkbook(change: (sheet: WorkSheet) => void = () => undefined, date1904 = false): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['花名册', null, null, null],
    ['姓名', '入学', '成绩', '通过'],
    ['㛃𠮷', null, 88.5, true],
    [null, null, 90, false],
  ])
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '一班')
  book.Workbook = { ...book.Workbook, WBProps: { date1904 } }
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8', cellStyles: true }))
}

describe('an old .xls workbook', () => {
  it('is read with rare characters, numbers, yes and no', async () => {
    expect(await cellsIn(oldWorkbook())).toEqual([
      ['花名册'],
      ['姓名', '入学', '成绩', '通过'],
      ['㛃𠮷', null, 88.5, true],
      [null, null, 90, false],
    ])
  })

  it('has dates where the format says so', async () => {
    const bytes = oldWorkbook((sheet) => {
      sheet.B3 = { t: 'n', v: 45_536, z: 'yyyy-mm-dd' }
    })
    expect((await cellsIn(bytes))[2]?.[1]).toEqual({ date: '2024-09-01' })
  })

  it('fills its merged areas', async () => {
    const bytes = oldWorkbook((sheet) => {
      sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }]
    })
    expect((await cellsIn(bytes))[3]?.[0]).toBe('㛃𠮷')
  })

  it('loses what cannot be stored: half a surrogate pair and NUL', async () => {
    const bytes = oldWorkbook((sheet) => {
      sheet.A3 = { t: 's', v: '甲\ud842乙\0丙' }
    })
    expect((await cellsIn(bytes))[2]?.[0]).toBe('甲\ufffd乙丙')
  })

  it('names sheet and row', async () => {
    const rows = await rowsIn(oldWorkbook())
    expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['一班', 1],
      ['一班', 2],
      ['一班', 3],
      ['一班', 4],
    ])
  })

  it('is refused with a password', async () => {
    const bytes = oldWorkbook()
    const start = bytes.indexOf(Buffer.from('0908100000060500', 'hex'))
    // The record behind the BOF becomes FILEPASS (MS-XLS 2.4.117).
    bytes.writeUInt16LE(0x2f, start + 20)
    bytes.writeUInt16LE(0, start + 24)
    expect(await refusalOf(bytes)).toEqual({ code: 'workbook.password', facts: {} })
  })

  it('is refused when cut short or too large', async () => {
    const bytes = oldWorkbook()
    expect(await refusalOf(bytes.subarray(0, 1200))).not.toBeNull()
    expect(await refusalOf(bytes, { oldWorkbookBytes: 1000 })).toMatchObject({ code: 'workbook.tooLarge' })
  })
})
