import type { NoFacts } from '../import/finding.ts'

/** What is refused about a learner's correction request and about new slips, with the facts its words need. */
export interface CorrectionRefusals {
  'correctionRequest.unknown': NoFacts
  'correctionRequest.notIssued': { state: string }
  'correctionRequest.alreadyOpen': NoFacts
  'correctionRequest.decided': NoFacts
  'correctionRequest.fieldUnknown': NoFacts
  'correctionRequest.textMissing': NoFacts
  'correctionRequest.textTooLong': { most: number; length: number }
  'correctionRequest.holdsIdNumber': NoFacts
  'correctionRequest.reasonMissing': NoFacts
  'slip.learnerUnknown': NoFacts
  'slip.elsewhere': NoFacts
  'slip.tooMany': { most: number }
}
