import { describe, expect, it } from 'vitest'
import { builtInDateFormat, dateFormatOf, dateOfSerial, since1900 } from './date-format.ts'

describe('dateFormatOf', () => {
  it.each([
    ['yyyy-mm-dd', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['[$-F800]yyyy\\-mm', 'month'],
    ['yyyy', 'year'],
    ['yyyy"年"', 'year'],
    ['h:mm:ss', null],
    ['mm:ss', null],
    ['General', null],
    ['0.00', null],
    ['0.00E+00', null],
    ['#,##0;[Red]-#,##0', null],
    ['@', null],
    ['"day"0', null],
    ['0_d', null],
  ])('reads %s as %s', (code, format) => {
    expect(dateFormatOf(code)).toBe(format)
  })
})

it('looks at the beginning of a code alone, as long as one may be', () => {
  expect(dateFormatOf(`yyyy-mm-dd${'['.repeat(4_000_000)}`)).toBe('day')
  expect(dateFormatOf(`${'['.repeat(4_000_000)}yyyy`)).toBeNull()
})

describe('builtInDateFormat', () => {
  it('knows the formats of a Chinese Excel, which are not written in the file', () => {
    expect([14, 31, 57, 58, 27, 0, 49].map(builtInDateFormat)).toEqual([
      'day',
      'day',
      'month',
      'day',
      'month',
      null,
      null,
    ])
  })
})

describe('dateOfSerial', () => {
  it.each([
    [45_536, 'day', false, { date: '2024-09-01' }],
    [45_536.75, 'day', false, { date: '2024-09-01' }],
    [44_074, 'day', true, { date: '2024-09-01' }],
    [45_536, 'month', false, '2024年9月'],
    [45_536, 'year', false, '2024年'],
    [1, 'day', false, { date: '1900-01-01' }],
    [59, 'day', false, { date: '1900-02-28' }],
    [60, 'day', false, 60],
    [61, 'day', false, { date: '1900-03-01' }],
    [0, 'day', false, 0],
    [-5, 'day', false, -5],
    [9e9, 'day', false, 9e9],
  ] as const)('turns %d in a %s format, 1904 %s, into %o', (serial, format, date1904, value) => {
    expect(dateOfSerial(serial, format, date1904)).toEqual(value)
  })
})

it('takes what can only be a day for one counted from 1904', () => {
  const cells = [44_366, 2025, 2025.6, 20_250_620, '44366', null]
  expect(cells.map(since1900)).toEqual([45_828, 2025, 2025.6, 20_250_620, '44366', null])
})
