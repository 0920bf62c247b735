import type { WordsOf } from '../words-of.ts'
import type { renewal as renewalSource, slips as slipsSource } from '../zh-CN/slips.ts'

export const slips: WordsOf<typeof slipsSource> = {
  title: 'Activation slips',
  lead: 'Print by class, cut, and hand each slip to its student. A code works once, for 90 days.',
  empty: 'No classes yet',
  emptyHint: 'Classes are listed here once the roster is imported.',
  className: 'Class',
  programme: 'Programme',
  programmes: (one, count) => (count > 1 ? `${one} and others, ${count} programmes` : one),
  searchHint: 'Class or programme',
  learners: 'Students',
  activated: 'Activated',
  make: 'Prepare slips',
  making: (className) => `Activation slips of ${className}`,
  print: 'Print slips',
  back: 'Other classes',
  code: 'Code',
  until: (date) => `valid until ${date}`,
  howRecovery: (address) => `Open ${address}, enter this code and the name, choose a new password.`,
  how: (address) => `Open ${address}, enter code and name, choose a password.`,
  allActivated: 'All of this class are activated',
  logged: 'Preparing slips is noted in the audit trail.',
}

export const renewal: WordsOf<typeof renewalSource> = {
  label: 'New slip',
  opening: 'Renew slip',
  forgotten: 'Recover password',
  title: {
    opening: (name) => `A new slip for ${name}?`,
    recovery: (name) => `A recovery slip for ${name}?`,
  },
  text: {
    opening:
      'The old one is dead at once; the new one is valid for 90 days. Check that it is the student who came.',
    recovery:
      'Check that it is the student. The slip is valid for 7 days; once a new password is chosen with it, every device is signed out, and the account says that the school made the slip.',
  },
  keep: 'Not now',
  backTo: 'Back to the enrolments',
  printRecovery: 'Print the slip',
  renewed: (name) => `Activation slip of ${name}`,
  recovery: (name) => `Recovery slip of ${name}`,
}
