import { expect, it } from 'vitest'
import { needsGuardian } from './guardian.ts'

it.each([
  ['2012-03-02', '2026-03-01', true],
  ['2012-03-02', '2026-03-02', false],
  ['2012-02-29', '2026-02-28', true],
  ['2012-02-29', '2026-03-01', false],
])('who was born %s needs a guardian on %s: %s', (birthDate, day, needed) => {
  expect(needsGuardian(birthDate, day)).toBe(needed)
})
