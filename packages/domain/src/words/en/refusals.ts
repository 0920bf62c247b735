import type { Words } from '../words.ts'
import { megabytes } from '../megabytes.ts'
import { wordOf } from '../word-of.ts'
import { closingRefusals } from './closing.ts'
import { correctionRefusals } from './correction.ts'
import { reminderRefusals } from './reminder-refusals.ts'
import { dateIn } from './date.ts'
import { everyField } from './fields.ts'
import { kinds } from './kinds.ts'
import { guardianRefusals } from './guardian.ts'
import { learnerRefusals } from './learner-life.ts'
import { organisationRefusals } from './organisation.ts'
import { enrolmentStates } from './people.ts'
import { recordStates } from './record.ts'
import { registerRefusals } from './register.ts'

const fields = (keys: string) =>
  keys
    .split(/[、,，+ ]+/)
    .map((key) => wordOf(everyField, key))
    .join(', ')

const kindName = (kind: string) =>
  kind in kinds ? kinds[kind as keyof typeof kinds].name.toLowerCase() : kind

export const refusals: Words['refusals'] = {
  'permission.signIn': 'Please sign in first.',
  'permission.denied': 'Your role may not do this; ask the school administrator if you need it.',
  'permission.samePerson':
    'Another person has to do this: nobody decides on what they entered, submitted or asked for.',
  'permission.organisation':
    'You have no role at this school; choose another school or ask its administrator.',

  'vcApi.key': 'The key is missing or wrong; send it as “Authorization: Bearer …”.',
  'request.malformed': () =>
    'Something you entered is not right and was not saved; check it, or reload the page.',
  'request.unknown': 'There is nothing at this address; reload the page.',
  'database.away': 'The database cannot be reached and nothing was saved; try again later.',
  failure: ({ requestId }) =>
    `The server failed and this step was not done; try again later${requestId ? `, or tell the administrator the number ${requestId}` : ''}.`,
  slowDown: ({ seconds }) => `Too many tries; wait ${seconds} seconds and try again.`,

  'signIn.wrong': 'School, number or password is wrong; check them and try again.',
  'password.tooShort': ({ least, length }) =>
    `A password has at least ${least} characters, this one ${length}; add some.`,
  'password.tooLong': ({ most, length }) =>
    `A password has at most ${most} characters, this one ${length}; shorten it.`,
  'password.tooCommon':
    'This password is easy to guess; avoid runs of digits, common words, your name and your number.',

  'activation.unknown':
    'Code or name is wrong, or the code was used or has expired; check them, or ask your school for a new one.',
  'activation.guardianNeeded':
    'Under 14, a guardian has to open an account with the school’s guardian slip and consent first; without a slip, ask your school.',
  'activation.taken': 'This student number has an account already; sign in with it.',
  'activationCode.format': () => 'An activation code has 10 letters and digits; compare it with the slip.',

  'code.malformed': 'The code is not right; compare its 13 characters with the certificate.',
  'shareCode.format': ({ length }) => `A code has 13 characters, this one ${length}; compare it.`,
  'shareCode.check': 'The code was copied wrongly; compare it with the original.',
  'check.nameMissing': 'Give the name of the holder.',
  'check.lastFourMalformed': 'The last four of the ID number are digits; the last may be X.',

  'record.unknown': 'This record was not found; go back to the list and reload.',
  'record.kindUnknown': ({ kind }) =>
    `There is no kind of record “${kindName(kind)}”; reload and choose again.`,
  'record.holderUnknown':
    'Nobody with this student number is enrolled at your school; check it, or import the roster first.',
  'record.claims': ({ field }) =>
    field === null
      ? 'Something you entered is not right; check each line.'
      : `“${fields(field)}” is not right; check it and submit again.`,
  'record.state': ({ state }) =>
    `This record is ${wordOf(recordStates, state)} and cannot be handled like this; reload the page.`,
  'record.dateAhead': ({ issuedOn }) =>
    `The issue date ${dateIn(issuedOn)} has not come yet; issue it on that day.`,
  'number.taken': 'Another record bears this certificate number; check it on the certificate.',
  'team.memberUnknown': ({ studentNumber }) =>
    `Your school has no student number ${studentNumber}; check the number of the member.`,
  'team.memberTwice': ({ studentNumber }) =>
    `The student number ${studentNumber} stands there twice; take one out.`,
  'team.notATeam': 'It says an individual award, but names other members; say team, or take them out.',

  'contest.nothing': 'The chosen results were settled already, or are not for your office; reload the page.',
  'contest.reasonMissing': 'Say why it is not confirmed, in four signs at least; the school will read it.',

  'share.unknown': 'This share was not found; reload the page.',
  'share.alreadyWithdrawn': 'This share was withdrawn already.',
  'share.alreadyFrozen': 'This share is frozen already.',
  'share.notFrozen': 'This share is not frozen; it can be looked at.',
  'share.ended':
    'This share has ended or was withdrawn and can no longer be frozen or lifted; make a new share.',
  'share.recordNotIssued': ({ state }) =>
    `This record is ${wordOf(recordStates, state)}; it can be shared once it is issued.`,
  'share.recipientMissing': 'Say who is to see it.',
  'share.recipientTooLong': ({ most, length }) =>
    `The recipient has at most ${most} characters, this one ${length}; shorten it.`,
  'share.purposeMissing': 'Say what it is for.',
  'share.purposeTooLong': ({ most, length }) =>
    `The purpose has at most ${most} characters, this one ${length}; shorten it.`,
  'share.days': ({ least, most }) => `A share lasts ${least} to ${most} days; change the number.`,
  'share.pin': ({ digits }) => `A PIN has ${digits} digits.`,
  'share.contact': 'Give a mobile number, a landline number with its area code, or a mail address.',
  'share.none': 'Choose at least one record.',
  'share.tooMany': ({ most }) => `At most ${most} records can be shared at once.`,
  'share.recordTwice': 'A record was chosen twice. Take one of them out.',
  'check.pinMalformed': 'A PIN has 6 digits.',
  'share.fieldUnknown': () => 'This record has no such field to show; reload the page and choose again.',
  'share.fieldTwice': 'One field was chosen twice; reload the page and choose again.',
  'share.noKey':
    'The school has no key to sign with at present, so a part cannot be shown; choose “All” to share the whole credential as the school signed it.',

  'batch.unknown': 'This import was not found; go back to the list and reload.',
  'batch.state': () => 'This batch has been dealt with already; reload the page.',
  'batch.nothingToSubmit': 'No row can be imported; correct the rows that came back and upload again.',
  'batch.undoOver': 'The time for undoing is over; handle wrong enrolments as changes of enrolment.',
  'batch.mapping': ({ fields: missing }) => `Still missing: ${fields(missing)}; say which columns they are.`,
  'batch.columnTwice': ({ field }) =>
    `Two columns are chosen for ${field ? `“${fields(field)}”` : 'the same field'}; keep one of them.`,
  'batch.notYours':
    'You did not submit this batch; ask who did to take it back, or the approver to return it.',

  'held.unknown': 'These held rows were not found; somebody may have dealt with them. Reload the page.',
  'held.notMapped': 'Rows held for this reason cannot be mapped; correct the workbook or return them.',
  'held.notAccepted':
    'Rows held for this reason cannot be accepted as they stand; correct the workbook or return them.',
  'held.notTarget': 'This is not in the catalogue; pick one of those found.',
  'held.decided': 'This has been decided already; to change it, take the kept decision back first.',
  'held.notDecided': 'This decision was not found; it may have been taken back. Reload the page.',
  'held.reasonMissing': 'Write why the rows come back, so that the registrar can correct them.',
  'held.whyMissing':
    'Write why it may be accepted, at least 4 characters, such as “compared with the original”.',

  'import.kindUnknown': () => 'Workbooks of this kind cannot be imported; choose one of the kinds listed.',
  'import.noFile': 'No file arrived; choose the workbook again.',
  'import.tooLarge': ({ limit }) =>
    `The file is larger than ${megabytes(limit)} MB; split it and upload the parts.`,
  'import.header': ({ missing }) =>
    `No header row was found${missing ? `; missing: ${fields(missing)}` : ''}; check the kind you chose, or add the headers.`,

  'workbook.tooLarge': ({ limit }) =>
    `The file is ${limit ? `larger than ${megabytes(limit)} MB` : 'too large'}; split it and upload the parts.`,
  'workbook.tooSlow':
    'Reading took too long and was stopped; save the file anew in a spreadsheet program, or split it and upload the parts.',
  'workbook.tooManyRows': ({ limit }) => `More than ${limit} rows; split the workbook and upload the parts.`,
  'workbook.tooManyColumns': ({ limit }) =>
    `More than ${limit} columns; delete those not needed and upload again.`,
  'workbook.zipBomb': () =>
    'The file unpacks to an unusual size and was not read; save it anew in a spreadsheet program.',
  'workbook.password': 'The file has a password; open it, save it without one and upload again.',
  'workbook.damaged': ({ row }) =>
    `The file is damaged${row ? ` from row ${row} on` : ''}; open it in a spreadsheet program, save it anew and upload again.`,
  'workbook.empty': 'The workbook is empty; check the file you chose.',
  'workbook.notAWorkbook': ({ found }) =>
    found === 'html'
      ? 'This is not really a workbook; open it in WPS or Excel, save it as .xlsx and upload that.'
      : 'This is not a workbook; choose .xlsx, .xls or .csv.',
  'workbook.encoding': 'The encoding of the text is not recognised; save it as .xlsx and upload again.',

  'class.unknown': 'This class was not found, or is not one of yours; go back to the list of classes.',
  'class.noTeacher': 'This person is no class teacher of the school now; give the role first.',

  'approval.reasonMissing': 'Say why you send it back.',
  'approval.returnsAll': 'These are all records of the batch. Send back the whole batch instead.',
  'approval.recordGone': 'Some of these records no longer wait in this batch. Open it again and pick anew.',

  'change.unknown': 'This request was not found; reload the page.',
  'change.decided': 'This request has been decided already; reload the page.',
  'change.alreadyOpen': 'A request about this record waits for a decision; ask again once it is decided.',
  'change.reason': 'This reason does not belong here; choose another one.',
  'change.noteMissing': 'Add a note of at least 4 characters.',
  'change.notYours': 'Only the person who asked can take it back; if you disagree, refuse it.',
  'change.nothing':
    'None of these records can be handled like this now; look at their states and choose again.',
  'change.tooLate': ({ state }) =>
    state === 'open'
      ? 'This request has not been approved yet; take it back instead.'
      : 'The time in which it could be stopped is over; reload the page.',
  'change.notOfTwo': 'Only whoever asked or approved may stop it; ask one of them.',
  'correction.nothing': 'Nothing differs from what the record says; change it before you submit.',
  'correction.underway':
    'A correction of this record is approved and is being issued or waits for an office to confirm it; wait until it is issued.',
  'correction.overtaken':
    'The record to be corrected was changed after this correction was approved, so it is not issued; return it, and ask for another correction if one is needed.',

  ...organisationRefusals,
  ...learnerRefusals,
  ...guardianRefusals,
  ...registerRefusals,
  'skill.draftUnknown': 'Some of these were not found or are no drafts; refresh the page and try again.',
  ...closingRefusals,
  ...correctionRefusals,
  ...reminderRefusals,
  'document.notAttending': ({ state }) =>
    `Your enrolment is “${wordOf(enrolmentStates, state)}”, so no proof of enrolment can be made out; if that is wrong, ask the school office.`,
  'document.noCourses':
    'This school has not issued any course result of yours, so there is no transcript yet; ask the school office.',
  'document.tooManyCourses': ({ most, count }) =>
    `A transcript holds up to ${most} courses and you have ${count}; ask the school office for one a school year.`,
  'document.notEnrolled': 'You are not enrolled at this school; reload the page and choose again.',
  'document.tooMany': ({ most }) =>
    `You had ${most} made out today; come again tomorrow. Those made out can be downloaded again.`,
  'document.shareUnknown':
    'This share has ended, so its QR code is of no use; make a new one and download again.',

  'resume.lineUnknown': 'One of these records is not in your portfolio. Reload the page and choose again.',
  'resume.lineTwice': 'The same record was chosen twice. Remove one of the two.',
  'resume.lineEnded':
    'One of these records was revoked, suspended or corrected and cannot stand in a résumé. Remove it and save again.',

  'issue.dayPast': ({ today }) =>
    `The day of issue cannot lie before today (${dateIn(today)}); choose another day.`,
  'issue.dayTooFar': ({ last }) =>
    `Issuing can be planned up to ${dateIn(last)}; choose an earlier day, or approve it later.`,
  'issue.approverLeft':
    'Whoever approved this batch may no longer approve, so it was not issued; another approver approves it again or returns it.',
  'issue.stopped': ({ by, reason }) =>
    `${by} stopped the issuing: ${reason}. What was issued stays valid; an approver issues the rest again or returns it.`,
  'issue.nothingToStop':
    'This batch has no day of issue and is not being issued, so nothing is to stop; reload the page.',
  'issue.stopReasonMissing': 'Say why it is stopped.',
  'issue.noKey': 'The school has no signing key in force and cannot issue; ask the school administrator.',
  'issue.notEntitled': ({ kind }) =>
    `The school may not issue records of the kind ${kindName(kind)}; ask the education bureau.`,
}
