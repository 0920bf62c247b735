import type { Check, CheckName } from './check.ts'
import { checkNames, optionalChecks } from './check.ts'

export const verdicts = ['valid', 'invalid', 'undetermined'] as const

export type Verdict = (typeof verdicts)[number]

const required: readonly CheckName[] = checkNames.filter((name) => !optionalChecks.includes(name))

/** The result as a pure function of the checks (W3C VC Data Model 2.0 section 7.1): one failure makes it invalid; valid needs every check but the optional ones to be present, and all present ones passed. */
export function verdictOf(checks: readonly Pick<Check, 'name' | 'state'>[]): Verdict {
  if (checks.some((check) => check.state === 'failed')) return 'invalid'
  if (checks.some((check) => check.state === 'unknown')) return 'undetermined'
  return required.every((name) => checks.some((check) => check.name === name)) ? 'valid' : 'undetermined'
}
