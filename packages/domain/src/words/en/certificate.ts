import type { CertificateFindings } from '../../certificate/findings.ts'
import type { FieldWords, FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

export const certificateFields: FieldWords['certificate'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  certificateName: 'Certificate',
  level: 'Level',
  number: 'Certificate number',
  awardingBody: 'Awarding body',
  site: 'Test site',
  theoryScore: 'Theory score',
  practicalScore: 'Practical score',
  totalScore: 'Total score',
  issuedOn: 'Issued on',
  validTo: 'Valid until',
  scheme: 'Type of certificate',
}

export const certificateFindings: FindingWords<CertificateFindings> = {
  'holder.unknown': {
    problem: 'Nobody with this number is enrolled at your school',
    mend: 'Check the ID number; import new students with the roster first',
  },
  'holder.otherName': {
    problem: 'The name differs from the enrolment',
    mend: 'Compare name and ID number with the enrolment and correct the wrong one',
  },
  'certificate.nameMissing': {
    problem: 'The name of the certificate is missing',
    mend: 'Copy it from the certificate',
  },
  'certificate.unknown': ({ name, suggestion }) => ({
    problem: `The catalogue has no certificate “${name}”`,
    mend:
      suggestion === null
        ? 'Check the name; if it is right, map it under “Held rows”, or ask an approver to accept it'
        : `The closest is “${suggestion}”; if it is meant, map it under “Held rows”; if not, ask an approver to accept yours`,
  }),
  'certificate.schemeUnknown': ({ text }) => ({
    problem: `“${text}” is not a known type of certificate`,
    mend: 'Say 1+X certificate, vocational skill level certificate or vocational qualification',
  }),
  'certificate.repeated': (earlier) => ({
    problem: `The same certificate as in ${earlierRow(earlier)}`,
    mend: 'Nothing to do; it is imported once',
  }),
  'certificate.known': {
    problem: 'This certificate is on file already',
    mend: 'Nothing to do; it is not recorded twice',
  },
  'awardingBody.missing': {
    problem: 'The awarding body is missing',
    mend: 'Copy its full name from the certificate',
  },
  'awardingBody.differs': ({ catalogue }) => ({
    problem: `The catalogue names another awarding body, “${catalogue}”`,
    mend: 'Check it on the certificate; if that is right, map it under “Held rows”, or ask an approver to accept it',
  }),
  'level.missing': ({ levels }) => ({ problem: 'The level is missing', mend: `Give one of: ${levels}` }),
  'level.notInScheme': ({ text, levels }) => ({
    problem: `This type of certificate has no level “${text}”`,
    mend: `Change it to one of: ${levels}`,
  }),
  'number.missing': {
    problem: 'The certificate number is missing',
    mend: 'Copy it from the certificate',
  },
  'number.lostDigits': {
    problem: 'The certificate number was stored as a number and has lost its last digits',
    mend: 'Set the column to text and type the number again',
  },
  'number.repeated': (earlier) => ({
    problem: `The same certificate number as in ${earlierRow(earlier)}, with other content`,
    mend: 'Compare both certificates and correct the wrong number',
  }),
  'number.taken': {
    problem: 'Another record bears this certificate number',
    mend: 'Check the number on the certificate; if it is right, ask the platform to look into it',
  },
  'score.notNumber': ({ text }) => ({
    problem: `The score “${text}” is not a number`,
    mend: 'Give a score from 0 to 100, or leave it empty',
  }),
  'score.outOfRange': ({ score }) => ({
    problem: `The score ${score} is not between 0 and 100`,
    mend: 'Correct it from the score sheet, or leave it empty',
  }),
  'issuedOn.missing': {
    problem: 'The issue date is missing',
    mend: 'Copy year, month and day from the certificate',
  },
  'issuedOn.noDay': ({ text }) => ({
    problem: `The issue date “${text}” has no day`,
    mend: 'Copy year, month and day from the certificate, such as 2026-03-02',
  }),
  'issuedOn.future': ({ date }) => ({
    problem: `The issue date ${dateIn(date)} has not come yet`,
    mend: 'Check it on the certificate',
  }),
  'issuedOn.ahead': ({ date }) => ({
    problem: `The issue date ${dateIn(date)} has not come yet`,
    mend: 'Check it; if the certificate was printed in advance, import it on that day',
  }),
  'issuedOn.afterHandOver': ({ date, lastDay, daysAhead }) => ({
    problem: `1+X certificates were awarded until ${dateIn(lastDay)}; this one says ${dateIn(date)}${daysAhead > 0 ? ', which has not come yet' : ''}`,
    mend: 'Check date and type; if the certificate is right, ask an approver to accept it under “Held rows”',
  }),
  'issuedOn.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `Issued on ${dateIn(date)}, before the enrolment on ${dateIn(enrolledOn)}`,
    mend: 'Check the date; nothing to do if it was earned before',
  }),
  'validTo.beforeIssue': ({ date }) => ({
    problem: `Valid until ${dateIn(date)}, which is before the issue date`,
    mend: 'Check both dates on the certificate',
  }),
}
