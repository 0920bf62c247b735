import type { guardian as zhCN } from '../zh-CN/guardian.ts'
import type { WordsOf } from '../words-of.ts'

export const guardian: WordsOf<typeof zhCN> = {
  found: (child, college) => `This is the guardian slip for ${child}, made by ${college}`,
  lead: 'The child is under 14 and needs your consent to open the portfolio. Please read first:',
  points: [
    'The portfolio holds the child’s name, enrolment and the certificates, results, placements and awards the school issues; the school’s registrar sees them.',
    'Once it is open the child alone sees it there, and cannot show it to others before the fourteenth birthday.',
    'To withdraw your consent, tell the school’s registrar: the child is signed out at once and cannot sign in; the records stay with the school.',
    'From the fourteenth birthday on the child decides alone.',
  ],
  agree: (child) => `I am a guardian of ${child} and consent to opening the portfolio`,
  needed: 'Tick your consent to go on',
  submit: 'Consent',
  done: (child) => `Your consent is kept. ${child} can now open the account with the activation slip.`,
  again: 'Go on with the child’s own slip',
}
