import { describe, expect, it } from 'vitest'
import { builtInCellFormat, cellFormatOf, shownValue } from './cell-format.ts'

describe('a number', () => {
  it.each([
    [0.95, '0%', '95%'],
    [0.885, '0.00%', '88.5%'],
    [0.07, '#,##0%', '7%'],
    [12, '00000000', '00000012'],
    [12, '[$-804]000000;@', '000012'],
    [20_250_620, '000000', 20_250_620],
    [-12, '0000', -12],
    [1.5, '0000', 1.5],
    [12, '0', 12],
    [12, 'General', 12],
    [88.67, '0.0', 88.67],
    [45_828, 'yyyy-mm-dd', { date: '2025-06-20' }],
  ])('%d shown as %s is %o', (number, code, value) => {
    expect(shownValue(number, cellFormatOf(code), false)).toEqual(value)
  })

  it('is a percentage in two formats that no workbook writes down', () => {
    expect([9, 10, 14, 0].map(builtInCellFormat)).toEqual(['percent', 'percent', 'day', null])
  })
})
