import type { LearnerRefusalWords, Words } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'
import { enrolmentStates } from './people.ts'
import { programmeListRefusals } from './programme-list.ts'

export const enrolmentActs: Words['enrolmentActs'] = {
  leave: 'Leave of absence',
  resume: 'Return from leave',
  retain: 'Keep place',
  repeat: 'Repeat a year',
  'move-class': 'Change class',
  'change-programme': 'Change major',
  'rename-programme': 'Renamed major',
  renumber: 'New student number',
  'join-general': 'Move to the comprehensive class',
  'rejoin-vocational': 'Back to the vocational class',
  'to-general-school': 'Move to a general senior high school',
  'transfer-out': 'Transfer out',
  'transfer-in': 'Transfer in',
  withdraw: 'Withdraw',
  expel: 'Expel',
  graduate: 'Graduate',
  complete: 'Complete without diploma',
  'leave-early': 'Leave early',
}

export const personActs: Words['personActs'] = {
  rename: 'Change of name',
  'id-number': 'Correct ID number',
  merge: 'Merge into one person',
  unmerge: 'Undo merge',
}

export const learnerRefusals: LearnerRefusalWords = {
  ...programmeListRefusals,
  'enrolment.unknown': 'This enrolment was not found; refresh the page.',
  'enrolment.state': ({ act, state }) =>
    `The enrolment is “${wordOf(enrolmentStates, state)}” now, so “${wordOf(enrolmentActs, act)}” is not possible; please check.`,
  'enrolment.dateAhead': 'The effective date is still to come; give today or an earlier day.',
  'enrolment.dateTooEarly': ({ date }) =>
    `The effective date is before the enrolment or the last change on ${dateIn(date)}; please check.`,
  'enrolment.reasonMissing': 'Give the reason, at least 2 characters.',
  'enrolment.documentMissing': 'Expelling needs the number of the decision; please give it.',
  'enrolment.classMissing': 'Give the new class.',
  'enrolment.numberMissing': 'Give the new student number.',
  'enrolment.numberTaken': 'This student number is or was another student’s; choose another.',
  'enrolment.onlyOne': 'A new student number is given to one student at a time.',
  'enrolment.programmeUnknown': 'The catalogue of majors has no such code; please check.',
  'enrolment.notSecondary':
    'Only students of the secondary stage move between general, comprehensive and vocational classes; please check.',
  'enrolment.nothing': 'That is what the enrolment says already; please check.',
  'enrolment.merged': 'This enrolment was merged into another person’s; act on that one.',
  'enrolment.undoOver': 'More than 24 hours have passed, or it was taken back already; enter another change.',
  'enrolment.changedSince': ({ name }) =>
    `The enrolment of ${name} was changed again since, so this cannot be taken back; enter another change.`,

  'person.unknown': 'The student or the request was not found; refresh the page.',
  'person.nameMissing': 'Give the new name, 2 to 100 characters.',
  'person.sameName': 'That is the present name; please check.',
  'person.idNumber': 'The ID number is wrong; compare its 18 characters with the ID card.',
  'person.sameIdNumber': 'That is the present ID number; please check.',
  'person.idTaken': 'There is a record under this ID number; if it is one person, request a merge.',
  'person.noteMissing': 'Name the document that proves it, at least 4 characters.',
  'person.elsewhere': 'The student is at another school now; that school must do this.',
  'person.alreadyOpen': 'A request about this student is waiting for a decision already.',
  'person.decided': 'The request has been decided; refresh the page.',
  'person.notYours': 'Only who asked can take it back; choose “Refuse” if you disagree.',
  'person.itself': 'Both are the same enrolment; choose another.',
  'person.otherName': 'The two enrolments bear different names; change the name first.',
  'person.chained': 'One of them was merged before; undo that merge first.',
  'person.notMerged': 'These two enrolments are not merged; refresh the page.',
  'person.bothEnrolled':
    'Both schools have the student enrolled; one of them must first end the enrolment, then merge.',
  'person.notFoundAt': ({ place }) =>
    `The ${place === 'main' ? 'first' : 'second'} school has no student of this number and name; check the number and the present name.`,

  'transfer.unknown': 'The transfer request was not found; refresh the page.',
  'transfer.row': 'This row is not a student who waits for a transfer; refresh the page.',
  'transfer.alreadyAsked': 'A transfer was requested for this row already; see “Transfers”.',
  'transfer.state': 'The transfer request was dealt with already; refresh the page.',
  'transfer.consentWaits': ({ until }) =>
    `The student has not answered in the account yet; wait until ${dateIn(until)}, after that a consent on paper will do.`,
  'transfer.consentOnPaper':
    'There is no consent in the account; name the consent on paper under “document number”.',
  'transfer.noteMissing': 'Say why the transfer is refused, at least 4 characters.',
}
