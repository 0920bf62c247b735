import type { Trust, TrustedIssuer } from './trust.ts'

export interface Answering {
  /** The issuer's name on the day it signed. */
  readonly issuer: string
  readonly answeredBy: string
  readonly act: 'merger' | 'closure' | 'rename'
  readonly since: string
}

/** Who answers now for what an issuer signed on a day (product.md D5): a successor, or a successor's successor, or the issuer itself under a new name; null when nothing changed. */
export function whoAnswers(issuer: TrustedIssuer, trust: Trust, signedAt: Date): Answering | null {
  const then = nameOn(issuer, signedAt)
  const { successor } = issuer
  if (successor) {
    const { act, since } = successor
    return { issuer: then.name, answeredBy: lastName(issuer, trust), act, since }
  }
  return then.until === null
    ? null
    : { issuer: then.name, answeredBy: issuer.name, act: 'rename', since: then.until }
}

function nameOn(
  { name, formerNames = [] }: TrustedIssuer,
  day: Date,
): { name: string; until: string | null } {
  const later = formerNames
    .filter(({ until }) => day < new Date(until))
    .toSorted((one, other) => Date.parse(one.until) - Date.parse(other.until))
  return later[0] ?? { name, until: null }
}

function lastName(issuer: TrustedIssuer, { issuers = [] }: Trust): string {
  const passed = new Set<string>()
  let at = issuer
  while (at.successor && !passed.has(at.did)) {
    passed.add(at.did)
    const { did, name } = at.successor
    const next = issuers.find((other) => other.did === did)
    if (next === undefined) return name
    at = next
  }
  return at.name
}
