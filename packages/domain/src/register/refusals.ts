import type { NoFacts } from '../import/finding.ts'

/** What is refused about a college's registers, with the facts its words need. */
export interface RegisterRefusals {
  'register.unknown': NoFacts
  'register.content': { field: string }
  'register.twice': NoFacts
  'register.ended': NoFacts
  'register.changedMeanwhile': NoFacts
  'register.partnerUnknown': NoFacts
  'register.classUnknown': NoFacts
  'register.noteMissing': NoFacts
}
