import type { GuardianRefusalWords } from '../words.ts'

export const guardianRefusals: GuardianRefusalWords = {
  'guardian.unknown': 'There is no such guardian, or she was ended; reload the page.',
  'guardian.notNeeded': 'This learner is 14 or older and needs no guardian here.',
  'guardian.nameMissing': 'Fill in the guardian’s name.',
  'guardian.relationMissing': 'For another guardian, say what she is to the child.',
  'guardian.paperDay': 'Give the day on which the paper was seen, not later than today.',
  'guardian.reasonMissing': 'Say why the guardian is ended.',
  'guardian.consentState': 'The consent has changed meanwhile; reload the page.',
  'share.notAsked': 'This share no longer waits for a guardian; reload the page.',
  'signIn.guardianMissing':
    'Under 14, and no guardian’s consent is in force; ask a guardian to sign in and consent again, or your school for a new guardian slip.',
}
