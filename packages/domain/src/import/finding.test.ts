import { expect, it } from 'vitest'
import { columnNamer } from './field.ts'
import { plainHeader, quote, saysNoColumn } from './finding.ts'

it.each([
  ['2025年6月', '2025年6月'],
  ['学号12345678', '学号12345678'],
  ['629999200903151012', '62…'],
  ['证号629999200903151012止', '证号62…止'],
  ['629999 20090315 1012', '62…'],
  ['629999-2009-0315-1012', '62…'],
  ['2024-09-01 2027-06-30', '2024-09-01 2027-06-30'],
  ['一'.repeat(24), '一'.repeat(24)],
  ['一'.repeat(25), `${'一'.repeat(24)}…`],
  ['𠮷'.repeat(25), `${'𠮷'.repeat(24)}…`],
])('the cell %s is repeated as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

it('a column is called as the sheet calls it, else by its usual word, else by its key', () => {
  const nameOf = columnNamer([
    { key: 'level', type: 'text', required: true, synonyms: ['证书等级', '等级'] },
    { key: 'site', type: 'text', required: false, synonyms: [] },
  ])
  expect(nameOf({ values: {}, columns: { level: '级别' } }, 'level').column).toBe('级别')
  expect(nameOf({ values: {}, columns: {} }, 'level').column).toBe('证书等级')
  expect(nameOf({ values: {}, columns: {} }, 'site').column).toBe('site')
})

it.each([
  ['cell.missing', true],
  ['date.unreadable', true],
  ['id.checkDigit', false],
  ['issuedOn.future', false],
])('whether %s must be told with its column: %s', (code, isBare) => {
  expect(saysNoColumn(code)).toBe(isBare)
})

it.each([
  ['课程名称*', '课程名称'],
  ['学时 ＊ ', '学时'],
  ['学制（年）', '学制（年）'],
])('the header %s is told as %s', (column, header) => {
  expect(plainHeader(column)).toBe(header)
})
