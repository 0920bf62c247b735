import type { guardian as zhCN } from '../zh-CN/guardian.ts'
import type { WordsOf } from '../words-of.ts'

export const guardian: WordsOf<typeof zhCN> = {
  found: (child, college) => `This is the guardian slip for ${child}, made by ${college}`,
  readFirst: 'Please read this first, then decide.',
  points: [
    'The portfolio holds the child’s name, enrolment and the certificates, results, placements and awards the school issues; the school’s registrar sees them.',
    'The child and you see it after signing in. Whatever the child wants to show to others you see and agree to first, each time, and you can withdraw it at any moment.',
    'You can withdraw this consent at any moment: the child is signed out at once and cannot sign in, running shares end, the records stay with the school.',
    'From the fourteenth birthday on the child decides alone, and your account no longer shows the portfolio.',
  ],
  agree: (child) => `I am a guardian of ${child} and consent to opening the portfolio`,
  needed: 'Tick your consent to go on',
  number: (number) => `Your sign-in number: ${number}`,
  numberHint: (college) =>
    `To sign in later choose ${college}, this number and the password below. It is printed on the slip too.`,
  submit: 'Consent and sign in',
  title: 'My child’s portfolio',
  child: 'Which child',
  grown: (child) => `${child} is 14 or older`,
  grownHint: 'The child decides alone now, and nothing is shown here. Earlier consents stay on record.',
  asked: (count) => `Shares waiting for you (${count})`,
  noneAsked: 'Nothing waits for your consent',
  noneAskedHint:
    'What the child wants to show to others comes here first. Nobody can open it before you agree.',
  waitsForYou: 'Waits for you',
  look: 'See what would be shown',
  running: (count) => `Shares that others can open (${count})`,
  withdrawText: (recipient) =>
    `The link, QR code and code for ${recipient} stop working at once, and the child cannot bring them back. The certificate itself is untouched.`,
  records: (count) => `Records (${count})`,
  noRecords: 'The school has issued no record yet',
  answerTitle: 'Your child wants to show this',
  until: 'Until',
  answerHint:
    'The other side has to type the child’s name to see what stands above; nothing else is handed over.',
  agreeShare: 'Agree',
  declineShare: 'Decline',
  declineTitle: 'Decline this share?',
  declineNote: 'A word to the child',
  keepAsked: 'Think again',
  agreed: 'Agreed; it can be opened now',
  declined: 'Declined; nobody sees it',
  mine: 'My consent',
  consentedOn: (day) => `You consented to the child’s portfolio on ${day}.`,
  whatFor: 'What the consent covers',
  withdrawnOn: (day) => `You withdrew your consent on ${day}`,
  withdrawnText: (child) =>
    `Without another guardian’s consent ${child} cannot sign in. The records stay with the school; consent again to go on.`,
  takeBack: 'Withdraw consent',
  takeBackTitle: (child) => `Withdraw the consent to ${child}’s account?`,
  takeBackText:
    'Without another guardian’s consent the child is signed out at once and cannot sign in, and all running shares end for good. The school’s records stay; you can consent again later.',
  keepConsent: 'Keep it',
  consentAgain: 'Consent again',
  takenBack: 'Consent withdrawn',
  givenAgain: 'Consented again; the child can sign in',
  join: 'Add another child',
  joinCode: 'Guardian code',
  joinHelp: 'From the guardian slip of the other child’s school; the name on it has to be yours.',
  joinAgree: 'I am a guardian of this child, have read what the consent covers, and consent',
  joinSubmit: 'Add this child',
  willAsk: 'You are under 14: a guardian has to sign in, look and agree before anybody can open it.',
  askedText:
    'Waiting for a guardian. Ask her to sign in and look; until she agrees nobody can open the link, the QR code or the code.',
  askedGrown:
    'You are 14 or older and need no guardian any more: share once more and decide yourself. Nobody can open this one; you can withdraw it.',
  saidWhy: (note) => `Your guardian says: ${note}`,
  noCode:
    'Under 14, for a QR code share this record first; once a guardian has agreed, “Print A4” on the record’s page bears it.',
}
