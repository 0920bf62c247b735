import { describe, expect, it } from 'vitest'
import { audienceOf } from './audience.ts'
import { consentVersionFor, consentVersions } from './version.ts'

describe('the wording of a consent', () => {
  it.each([
    ['2008-11-26', 'plain'],
    ['2008-11-25', 'usual'],
    ['2012-01-01', 'plain'],
    ['1990-01-01', 'usual'],
    [null, 'plain'],
  ] as const)('of who was born on %s is %s', (birthDate, audience) => {
    expect(audienceOf(birthDate, '2026-11-25')).toBe(audience)
  })

  it('bears a version of its own where it is plain', () => {
    expect(consentVersionFor('account', 'usual')).toBe(consentVersions.account)
    expect(consentVersionFor('account', 'plain')).toBe(`${consentVersions.account}-plain`)
  })
})
