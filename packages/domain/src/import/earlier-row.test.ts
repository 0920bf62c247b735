import { expect, it } from 'vitest'
import { seenFrom } from './earlier-row.ts'

it.each([
  ['一班', { row: 7, sheet: null }],
  ['二班', { row: 7, sheet: '一班' }],
])('row 7 of 一班 seen from %s is %j', (sheet, seen) => {
  expect(seenFrom({ sheet }, { sheet: '一班', row: 7 })).toEqual(seen)
})
