import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

const now = new Date('2026-03-02T04:00:00Z')

test('identifiers of one millisecond are distinct and sort as they were made', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(now))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('a clock that steps back does not bring earlier identifiers', () => {
  const first = newId(now)
  expect(newId(new Date(now.getTime() - 60_000)) > first).toBe(true)
})

test('an identifier is a UUID of version 7', () => {
  expect(newId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
