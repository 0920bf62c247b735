import { expect, test } from 'vitest'
import { isNarrowed, readPortfolioAddress } from './portfolio-address.ts'

test('an address keeps the conditions that are ours, a number as its text', () => {
  expect(
    readPortfolioAddress({ view: 'columns', kind: 'course', text: 2024, colour: 'red', state: '' }),
  ).toEqual({
    view: 'columns',
    kind: 'course',
    text: '2024',
  })
  expect(readPortfolioAddress({ view: 'pie', school: ['a'] })).toEqual({})
})

test('a way of looking narrows nothing', () => {
  expect(isNarrowed({ view: 'columns' })).toBe(false)
  expect(isNarrowed({ view: 'columns', text: 'a' })).toBe(true)
})
