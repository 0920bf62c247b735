import { expect, it } from 'vitest'
import { validityOf } from './validity.ts'

it.each([
  [null, 'lasting'],
  ['2026-11-24', 'ended'],
  ['2026-11-25', 'ending'],
  ['2027-02-23', 'ending'],
  ['2027-02-24', 'lasting'],
] as const)('an end on %s is %s on 25 November 2026', (validTo, validity) => {
  expect(validityOf(validTo, '2026-11-25')).toBe(validity)
})
