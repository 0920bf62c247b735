import { expect, it } from 'vitest'
import { decideRenewal } from './renewal.ts'

it.each([
  ['enrolled', false, true],
  ['on-leave', false, true],
  ['graduated', false, true],
  ['graduated', true, false],
  ['withdrawn', true, false],
  ['transferred-out', false, false],
  ['transferred-out', true, false],
])('a slip for a learner who is %s here, elsewhere %s: %s', (state, isElsewhere, may) => {
  expect(decideRenewal({ state, isElsewhere }).ok).toBe(may)
})
