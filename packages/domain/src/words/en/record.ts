import type { Words } from '../words.ts'

export const recordStates: Words['recordStates'] = {
  draft: 'draft',
  submitted: 'waiting for approval',
  approved: 'waiting for issue',
  issued: 'issued',
  rejected: 'sent back',
  revoked: 'revoked',
  suspended: 'suspended',
  superseded: 'corrected',
}

export const assurances: Words['assurances'] = {
  'registry-matched': 'Matches the registry',
  'awarding-body': 'Issued by the awarding body',
  'college-attested': 'Attested by the school',
  'employer-confirmed': 'Confirmed by the employer',
  'self-stated': 'Self-stated',
}

export const changeActs: Words['changeActs'] = {
  revoke: 'Revoke',
  suspend: 'Suspend',
  resume: 'Resume',
  correct: 'Correct',
}

export const changeReasons: Words['changeReasons'] = {
  'entered-in-error': 'entered in error',
  'wrong-holder': 'recorded for the wrong person',
  'awarding-body-withdrew': 'the awarding body withdrew the certificate',
  fraud: 'fraud',
  'under-review': 'under review',
  disputed: 'disputed',
  'review-passed': 'the review found nothing wrong',
  'awarding-body-corrected': 'the awarding body corrected the certificate',
  'holder-asked': 'the holder asked for it',
  other: 'another reason',
}

export const events: Words['events'] = {
  entered: 'Entered by the school',
  submitted: 'Submitted for approval',
  rejected: 'Sent back by the approver',
  approved: 'Approved',
  'result-confirmed': 'Result confirmed by its organiser',
  'result-refused': 'Result refused by its organiser',
  issued: 'Signed and issued',
  'revocation-requested': 'Revocation requested',
  'revocation-refused': 'Revocation refused',
  'revocation-withdrawn': 'Revocation request withdrawn',
  'suspension-requested': 'Suspension requested',
  'suspension-refused': 'Suspension refused',
  'suspension-withdrawn': 'Suspension request withdrawn',
  'resumption-requested': 'Resumption requested',
  'resumption-refused': 'Resumption refused',
  'resumption-withdrawn': 'Resumption request withdrawn',
  'correction-requested': 'Correction requested',
  'correction-refused': 'Correction refused',
  'correction-withdrawn': 'Correction request withdrawn',
  revoked: 'Revoked',
  suspended: 'Suspended',
  resumed: 'Resumed',
  superseded: 'Corrected; a new credential stands in its place',
}

export const marks: Words['marks'] = {
  duplicatePerson: 'Another learner has this name and birthday',
  hasLeft: 'The learner has left the school',
  nearDuplicate: 'Same certificate and level again',
  backDated: 'Issue date lies far back',
  equalScores: 'Same scores as many others',
  burst: 'Several for one person within days',
  glyphMissing: 'Has a character that cannot be printed',
  warned: 'Warned of at import',
}
