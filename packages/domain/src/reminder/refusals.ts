import type { NoFacts } from '../import/finding.ts'

/** What is refused about reminders and the address they are mailed to. */
export interface ReminderRefusals {
  'mail.off': NoFacts
  'mailLink.unknown': NoFacts
  'mailAddress.malformed': NoFacts
  'mailAddress.none': NoFacts
  'mailCode.tooMany': { most: number }
  'mailCode.none': NoFacts
  'mailCode.over': NoFacts
  'mailCode.wrong': { left: number }
}
