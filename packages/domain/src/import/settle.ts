import type { DecidedBefore } from './decided.ts'
import type { Finding } from './finding.ts'

export interface Settled {
  /** What waits no longer is left out. */
  findings: readonly Finding[]
  /** The value that a person gave for a word, by field. */
  mapped: ReadonlyMap<string, string>
}

/** Held words about which a person of the college decided before: mapped to a value or let through (product.md B1: the decision is remembered). */
export function settleHeld(findings: readonly Finding[], decided: DecidedBefore): Settled {
  const mapped = new Map<string, string>()
  const open = findings.filter(({ outcome, code, facts, field }) => {
    const text = facts['text'] ?? facts['name'] ?? facts['code']
    if (outcome !== 'held' || typeof text !== 'string') return true
    const value = decided.mapped(code, text)
    if (value !== null) mapped.set(field, value)
    return value === null && !decided.isAccepted(code, text)
  })
  return { findings: open, mapped }
}
