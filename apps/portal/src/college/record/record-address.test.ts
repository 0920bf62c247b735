import { expect, test } from 'vitest'
import { readRecordAddress, workbookAddress } from './record-address.ts'

test('an address keeps what narrows the list and nothing else', () => {
  expect(readRecordAddress({ state: 'issued', sort: 'entered', search: '', colour: 'red' })).toEqual({
    state: 'issued',
  })
  expect(readRecordAddress({ search: 24001 })).toEqual({ search: '24001' })
})

test('an address that is none of ours is that of every record', () => {
  expect(readRecordAddress({ state: 'gone' })).toEqual({})
})

test('the workbook of a list is asked for with the same conditions', () => {
  expect(workbookAddress({ kind: 'course', className: '24 计算 1 班' }, 'zh-CN')).toBe(
    '/api/export/records.xlsx?lang=zh-CN&kind=course&className=24+%E8%AE%A1%E7%AE%97+1+%E7%8F%AD',
  )
})
