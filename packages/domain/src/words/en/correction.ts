import { wordOf } from '../word-of.ts'
import type { CorrectionRefusalWords } from '../words.ts'
import { recordStates } from './record.ts'

export const correctionRefusals: CorrectionRefusalWords = {
  'correctionRequest.unknown': 'This request was not found; refresh the page.',
  'correctionRequest.notIssued': ({ state }) =>
    `This record is “${wordOf(recordStates, state)}” and cannot be corrected; look at the latest one.`,
  'correctionRequest.alreadyOpen': 'A request about this record is under way; ask again once it is answered.',
  'correctionRequest.decided': 'This request has been answered; refresh the page.',
  'correctionRequest.fieldUnknown': 'This record has no such field; refresh the page and pick again.',
  'correctionRequest.textMissing': 'Say what is right, and how you know.',
  'correctionRequest.textTooLong': ({ most, length }) =>
    `Each text has at most ${most} characters, now ${length}; make it shorter.`,
  'correctionRequest.holdsIdNumber':
    'Leave out the ID number, the school has it; take it out and send again.',
  'correctionRequest.reasonMissing': 'Say why it stays, in at least 4 characters; the student will read it.',
  'slip.learnerUnknown': 'No such student is enrolled at your school; refresh the page and pick again.',
  'slip.elsewhere':
    'This student has left your school; the school where she studies now looks after the account.',
  'slip.tooMany': ({ most }) =>
    `This student got ${most} new slips today; do it tomorrow, or check who came for them.`,
}
