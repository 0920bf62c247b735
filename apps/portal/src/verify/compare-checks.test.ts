import { describe, expect, it } from 'vitest'
import { compareChecks } from './compare-checks.ts'

type State = 'passed' | 'failed' | 'unknown'

const lines = (states: Readonly<Record<string, State>>) =>
  Object.entries({
    shape: 'passed',
    signature: 'passed',
    validity: 'passed',
    revocation: 'passed',
    suspension: 'passed',
    supersession: 'passed',
    ...states,
  })
    .map(([name, state]) => ({ name, state: state as State }))
    .toReversed()

const forged = { signature: 'failed', validity: 'unknown', revocation: 'unknown' } as const

describe('what this device found', () => {
  it.each([
    ['both found nothing wrong', {}, {}],
    ['both saw the revocation', { revocation: 'failed' }, { revocation: 'failed' }],
    ['both saw that it ran out', { validity: 'failed' }, { validity: 'failed' }],
    ['both saw the forgery', forged, forged],
    ['only the platform knows of an entitlement', {}, { entitlement: 'failed' }],
    ['both saw the suspension', { suspension: 'failed' }, { suspension: 'failed' }],
    ['only the platform knows of a lost key', {}, { 'key-state': 'failed' }],
  ] as const)('agrees when %s', (_case, here, there) => {
    expect(compareChecks(lines(here), lines(there))).toBe('agrees')
  })

  it.each([
    ['the signature does not hold here', forged, {}],
    ['it is revoked here alone', { revocation: 'failed' }, {}],
    ['it is revoked there alone', {}, { revocation: 'failed' }],
    ['it is suspended there alone', {}, { suspension: 'failed' }],
    ['each found another fault', { revocation: 'failed' }, { validity: 'failed' }],
    ['it is forged here, revoked there', forged, { revocation: 'failed' }],
  ] as const)('differs when %s', (_case, here, there) => {
    expect(compareChecks(lines(here), lines(there))).toBe('differs')
  })

  it.each([
    ['the status list could not be read here', { revocation: 'unknown' }, {}],
    ['the platform could not read it', {}, { revocation: 'unknown' }],
  ] as const)('says nothing when %s', (_case, here, there) => {
    expect(compareChecks(lines(here), lines(there))).toBe('unavailable')
  })

  it('says nothing when there is nothing to compare', () => {
    expect(compareChecks([], [])).toBe('unavailable')
  })
})
