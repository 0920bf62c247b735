import { describe, expect, it } from 'vitest'
import { errorIn, hasLostDigits, isPlaceholder, readCode, readNumber, readText } from './read-cell.ts'

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
    ['88课时', 88],
    ['8 8', null],
    [null, null],
    [{ error: '#N/A' }, null],
    ['三课时', 3],
    ['三', null],
    ['三四课时', null],
    ['零课时', null],
  ])('%j is %j', (cell, number) => {
    expect(readNumber(cell, ['分', '课时'])).toBe(number)
  })

  it.each([
    ['6.29900202500001E+14', true],
    ['1E+5', false],
    [999999999999999, false],
    [1000000000000000, true],
    [-629999200903151000, true],
    ['629999200903151012', false],
    ['3.62025E+17', true],
    ['６．２９Ｅ+15', true],
    [' 1e+12 ', true],
    ['1E12', false],
    ['A1E+12', false],
    [null, false],
  ])('%j has lost its last digits: %s', (cell, lost) => {
    expect(hasLostDigits(cell)).toBe(lost)
  })
})

describe('a cell that says only that nothing is there', () => {
  it.each(['/', '—', ' - ', '－－', 'N/A', '无', '待发'])('is %j', (cell) => {
    expect(isPlaceholder(cell)).toBe(true)
  })

  it.each(['', null, 0, '0', '无锡', '第一批', 'A-1', { date: '2025-06-20' }])('is not %j', (cell) => {
    expect(isPlaceholder(cell)).toBe(false)
  })

  it('is a stroke alone where words are chosen from', () => {
    expect(isPlaceholder('待定', 'choice')).toBe(false)
    expect(isPlaceholder('/', 'choice')).toBe(true)
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
