import type { NoFacts } from '../import/finding.ts'

/** What is refused about keys, entitlements and the registry, with the facts its words need. */
export interface OrganisationRefusals {
  'key.unknown': NoFacts
  'key.state': { state: string }
  'key.timeMissing': NoFacts
  'key.timeAhead': NoFacts
  'key.timeTooEarly': NoFacts
  'key.ended': NoFacts
  'key.noteMissing': NoFacts
  'key.alreadyOpen': NoFacts
  'key.decided': NoFacts
  'key.notYours': NoFacts

  'entitlement.unknown': NoFacts
  'entitlement.reversed': NoFacts
  'entitlement.overlaps': { from: string; until: string | null }
  'entitlement.longer': { until: string }
  'entitlement.endPast': { today: string }

  'registry.unknown': NoFacts
  'registry.ended': { school: string }
  'registry.oneSchool': NoFacts
  'registry.successorMissing': NoFacts
  'registry.successorItself': NoFacts
  'registry.nameMissing': NoFacts
  'registry.nameTaken': { name: string }
  'registry.noteMissing': NoFacts
  'registry.alreadyOpen': NoFacts
  'registry.decided': NoFacts
  'registry.notYours': NoFacts
}
