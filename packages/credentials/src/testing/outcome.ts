import { expect } from 'vitest'
import type { VerifyInput } from '../verify.ts'
import { verifyCredential } from '../verify.ts'
import type { City } from './city.ts'
import { now } from './city.ts'

export interface Outcome {
  readonly verdict: string
  readonly code: string
}

export const clear = { suspended: null, superseded: null }

export const verifyIn = (city: City, token: string, changes: Partial<VerifyInput> = {}) =>
  verifyCredential({ token, now, fetch: city.fetch, trust: city.trust, standing: clear, ...changes })

export async function expectOutcomeIn(
  city: City,
  token: string,
  expected: Outcome,
  changes: Partial<VerifyInput> = {},
) {
  const { checks, verdict } = await verifyIn(city, token, changes)
  expect({ verdict, codes: checks.map((check) => check.code) }).toEqual({
    verdict: expected.verdict,
    codes: expect.arrayContaining([expected.code]),
  })
}
