import type { Check } from './check-answer.ts'

const acts = ['merger', 'closure', 'rename'] as const

/** Who answers for an issuer that was merged, closed or renamed since, as the check of the issuer says. */
export function whoAnswersNow(checks: readonly Check[]): { name: string; act: (typeof acts)[number] } | null {
  const { answeredBy: name, act: given } = checks.find((check) => check.name === 'issuer')?.facts ?? {}
  const act = acts.find((each) => each === given)
  return typeof name === 'string' && act !== undefined ? { name, act } : null
}
