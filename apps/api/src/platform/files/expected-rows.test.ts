import { describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { expectedRows } from './expected-rows.ts'

async function workbookOf(...sheets: { rows: number; hidden?: boolean }[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  sheets.forEach(({ rows, hidden }, at) => {
    const sheet = book.addWorksheet(`表${at}`, hidden ? { state: 'hidden' } : {})
    for (let row = 0; row < rows; row += 1) sheet.addRow([`甲${row}`, row])
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('the rows that a workbook says it has', () => {
  it('are those of its visible sheets together', async () => {
    const bytes = await workbookOf({ rows: 30 }, { rows: 12 }, { rows: 500, hidden: true })
    expect(await expectedRows(bytes)).toBe(42)
  })

  it('are the lines of a text', async () => {
    expect(await expectedRows(Buffer.from('姓名,学号\n甲,1\n乙,2\n'))).toBe(3)
  })

  it.each([
    ['bytes that are no workbook', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['a text of one line without an end', Buffer.from('姓名,学号')],
  ])('are not known of %s', async (_what, bytes) => {
    expect(await expectedRows(bytes)).toBeNull()
  })
})
