import type { Check } from '@jiangji/domain/verification/check'
import type { Verdict } from '@jiangji/domain/verification/verdict'

export type Reading =
  | { as: 'valid' }
  | { as: 'invalid'; because: Check }
  | { as: 'otherName' }
  | { as: 'outside' }
  | { as: 'outsideUnasked' }
  | { as: 'undetermined'; because: Check | null }

/** How the first sentence reads a verification: a credential from elsewhere is neither ours nor false, and another name than the holder's says nothing of the credential. */
export function readingOf({ checks, verdict }: { checks: readonly Check[]; verdict: Verdict }): Reading {
  if (verdict === 'valid') return { as: 'valid' }
  const wrong = checks.filter(({ state }) => state === 'failed')
  const because = wrong.find(({ name }) => name !== 'holder')
  if (because !== undefined) return { as: 'invalid', because }
  if (wrong.length > 0) return { as: 'otherName' }
  if (isOutside(checks)) {
    const signature = checks.find(({ name }) => name === 'signature')
    if (signature?.state === 'passed') return { as: 'outside' }
    if (signature?.code === 'signature.keysUnreachable') return { as: 'outsideUnasked' }
  }
  return { as: 'undetermined', because: checks.find(({ state }) => state === 'unknown') ?? null }
}

function isOutside(checks: readonly Check[]): boolean {
  return checks.some(({ code }) => code === 'issuer.notInTrustList')
}

export function markOf({ as }: Reading): Verdict {
  return as === 'valid' || as === 'invalid' ? as : 'undetermined'
}
