import { describe, expect, it } from 'vitest'
import { errorIn, hasLostDigits, readCode, readNumber, readText } from './read-cell.ts'

describe('a cell as text', () => {
  it.each([
    ['  数控\u3000技术 ', '数控 技术', ['blanks']],
    ['ＡＢ', 'AB', ['fullWidth']],
    ['', '', []],
    [null, '', []],
    [undefined, '', []],
    [true, '', []],
    [{ error: '#REF!' }, '', []],
    [{ date: '2025-06-20' }, '2025-06-20', []],
    [20240101, '20240101', []],
    [0.5, '0.5', []],
    [1e21, '1e+21', []],
  ])('%j is %j', (cell, text, changes) => {
    expect(readText(cell)).toEqual({ text, changes })
  })

  it('is a code without blanks and in capitals', () => {
    expect(readCode(' x 01 ')).toEqual({ text: 'X01', changes: ['blanks'] })
    expect(readCode(12)).toEqual({ text: '12', changes: [] })
  })
})

describe('a cell as a number', () => {
  it.each([
    [88, 88],
    ['88', 88],
    ['８８．５', 88.5],
    ['88分', 88],
    ['88 分', 88],
    ['-3', -3],
    ['+3', 3],
    ['', null],
    ['八十', null],
    ['1e3', null],
    ['88分制', null],
    ['8 8', null],
    [null, null],
    [{ error: '#N/A' }, null],
  ])('%j is %j', (cell, number) => {
    expect(readNumber(cell, '分')).toBe(number)
  })

  it.each([
    ['6.29900202500001E+14', true],
    ['1E+5', false],
    [999999999999999, false],
    [1000000000000000, true],
    [-629999200903151000, true],
    ['629999200903151012', false],
    [null, false],
  ])('%j has lost its last digits: %s', (cell, lost) => {
    expect(hasLostDigits(cell)).toBe(lost)
  })
})

it('an error is what a formula left', () => {
  expect([{ error: '#N/A' }, '#N/A', null, undefined, { date: '2025-01-01' }].map(errorIn)).toEqual([
    '#N/A',
    null,
    null,
    null,
    null,
  ])
})
