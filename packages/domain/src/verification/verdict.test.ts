import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckState } from './check.ts'
import { checkCodes, checkNames, notReached, optionalChecks } from './check.ts'
import { verdictOf } from './verdict.ts'

const allPassed = checkNames.map((name) => ({ name, state: 'passed' as CheckState }))

describe('the verdict', () => {
  it('is valid when every check passed', () => {
    expect(verdictOf(allPassed)).toBe('valid')
  })

  it('is valid when neither name nor holder’s key was asked about and everything else passed', () => {
    expect(verdictOf(allPassed.filter((check) => !optionalChecks.includes(check.name)))).toBe('valid')
  })

  it.each(checkNames)('is invalid as soon as %s failed, whatever could not be established', (name) => {
    const checks = allPassed.map((check) => ({
      ...check,
      state: check.name === name ? ('failed' as const) : ('unknown' as const),
    }))
    expect(verdictOf(checks)).toBe('invalid')
  })

  it.each(checkNames)('is undetermined when only %s could not be established', (name) => {
    const checks = allPassed.map((check) =>
      check.name === name ? { ...check, state: 'unknown' as const } : check,
    )
    expect(verdictOf(checks)).toBe('undetermined')
  })

  it.each(checkNames.filter((name) => !optionalChecks.includes(name)))(
    'is undetermined when %s is missing',
    (name) => {
      expect(verdictOf(allPassed.filter((check) => check.name !== name))).toBe('undetermined')
    },
  )

  it('is undetermined without any check', () => {
    expect(verdictOf([])).toBe('undetermined')
  })

  it('never becomes better by a worse check, nor by the order of the checks', () => {
    const rank = { valid: 0, undetermined: 1, invalid: 2 }
    const state = fc.constantFrom<CheckState>('passed', 'failed', 'unknown')
    fc.assert(
      fc.property(
        fc.array(state, { minLength: checkNames.length, maxLength: checkNames.length }),
        fc.nat(),
        (states, at) => {
          const checks = checkNames.map((name, i) => ({ name, state: states[i] ?? 'unknown' }))
          const worse = checks.map((check, i) =>
            i === at % checks.length ? { ...check, state: 'failed' as const } : check,
          )
          expect(rank[verdictOf(worse)]).toBeGreaterThanOrEqual(rank[verdictOf(checks)])
          expect(verdictOf(checks.toReversed())).toBe(verdictOf(checks))
        },
      ),
    )
  })
})

describe('the codes of the checks', () => {
  it('begin with the name of their check and occur once', () => {
    const all = checkNames.flatMap((name) => {
      const codes = Object.values(checkCodes[name]).flat()
      expect(codes.every((code) => code.startsWith(`${name}.`))).toBe(true)
      return codes
    })
    expect(new Set(all).size).toBe(all.length)
    expect(Object.keys(checkCodes)).toEqual([...checkNames])
  })

  it('have a line not reached for every check but the shape', () => {
    expect(notReached.map((check) => check.name)).toEqual(checkNames.filter((name) => name !== 'shape'))
    expect(verdictOf(notReached)).toBe('undetermined')
  })
})
