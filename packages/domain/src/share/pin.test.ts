import { expect, it } from 'vitest'
import { readSharePin } from './pin.ts'

it.each([
  ['402917', '402917'],
  [' ４０２９１７\u3000', '402917'],
  ['40291', null],
  ['4029170', null],
  ['40291a', null],
  ['', null],
])('%j is read as %j', (typed, pin) => {
  expect(readSharePin(typed)).toBe(pin)
})
