import type { ClosingRefusalWords } from '../words.ts'

export const closingRefusals: ClosingRefusalWords = {
  'closing.passwordWrong': 'That password is not right, and nothing was changed; please type it again.',
  'closing.alreadyAsked':
    'You have already asked to close the account; signing in within 15 days takes it back.',
  'closing.transferOpen':
    'You consented to a transfer that is not finished; wait until it is done, or take the consent back in your portfolio, and then close the account.',
  'closing.guardianDecides':
    'Below 14 a guardian closes the account; talk to your guardian, or ask your school.',
  'closing.alsoStaff':
    'This account also holds a post at a school or office; have the administrator end it first.',
  'signIn.closed':
    'This account is closed and can no longer be used. To come back, ask your school for a new slip.',
}
