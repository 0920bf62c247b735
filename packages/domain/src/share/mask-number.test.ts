import { expect, it } from 'vitest'
import { maskNumber } from './mask-number.ts'

it.each([
  ['X6299900000001', 'X62********001'],
  ['1234567890123456', '1234********3456'],
  ['12345678901234567890', '1234************7890'],
  ['1234', '1**4'],
  ['123', '***'],
  ['甘𠮷12', '甘**2'],
  ['', ''],
])('of %o a stranger sees %o', (number, masked) => {
  expect(maskNumber(number)).toBe(masked)
})
