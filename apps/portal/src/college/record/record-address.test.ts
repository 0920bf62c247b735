import { expect, test } from 'vitest'
import { readRecordAddress } from './record-address.ts'

test('an address keeps what narrows the list and nothing else', () => {
  expect(readRecordAddress({ state: 'issued', sort: 'entered', search: '', colour: 'red' })).toEqual({
    state: 'issued',
  })
  expect(readRecordAddress({ search: 24001 })).toEqual({ search: '24001' })
})

test('an address that is none of ours is that of every record', () => {
  expect(readRecordAddress({ state: 'gone' })).toEqual({})
})
