import type { GuardianRefusalWords } from '../words.ts'

export const guardianRefusals: GuardianRefusalWords = {
  'guardian.unknown': 'There is no such guardian, or she was ended; reload the page.',
  'guardian.notNeeded': 'This learner is 14 or older and needs no guardian here.',
  'guardian.nameMissing': 'Fill in the guardian’s name.',
  'guardian.relationMissing': 'For another guardian, say what she is to the child.',
  'guardian.paperDay': 'Give the day on which the paper was seen, not later than today.',
  'guardian.reasonMissing': 'Say why the guardian is ended.',
  'share.guardian': 'Under 14 nothing can be shown to others yet; from the fourteenth birthday on it can.',
  'signIn.guardianMissing':
    'Under 14, and no guardian’s consent is in force; ask your school for a new guardian slip.',
}
