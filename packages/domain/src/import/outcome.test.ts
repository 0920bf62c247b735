import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isTaken, outcomes, worstOutcome } from './outcome.ts'

it('a row without findings is accepted, and otherwise fares as its worst finding', () => {
  expect(worstOutcome([])).toBe('accepted')
  expect(worstOutcome([{ outcome: 'warned' }, { outcome: 'held' }, { outcome: 'unchanged' }])).toBe('held')
})

it('a further finding never makes a row better', () => {
  const finding = fc.record({ outcome: fc.constantFrom(...outcomes) })
  fc.assert(
    fc.property(fc.array(finding), finding, (findings, further) => {
      const worse = outcomes.indexOf(worstOutcome([...findings, further]))
      expect(worse).toBeGreaterThanOrEqual(outcomes.indexOf(worstOutcome(findings)))
      expect(worstOutcome([further, ...findings])).toBe(worstOutcome([...findings, further]))
    }),
  )
})

it('only accepted and warned rows go in', () => {
  expect(outcomes.filter(isTaken)).toEqual(['accepted', 'warned'])
})
