import type { ReminderRefusalWords } from '../words.ts'

export const reminderRefusals: ReminderRefusalWords = {
  'mail.off': 'No mail is set up on this platform; reminders are shown here only.',
  'mailLink.unknown': 'This link is of no use any more; sign in and look at “Reminders”.',
  'mailAddress.malformed': 'This is no mail address; write it like name@site once more.',
  'mailAddress.none': 'There is no address yet; enter one first.',
  'mailCode.tooMany': ({ most }) => `${most} codes were mailed today; try again tomorrow.`,
  'mailCode.none': 'No address waits for a code; enter one first.',
  'mailCode.over': 'The code is no longer good; have a new one sent.',
  'mailCode.wrong': ({ left }) =>
    left === 0
      ? 'Wrong code, and no try is left; have a new one sent.'
      : `Wrong code; ${left} tries are left.`,
}
