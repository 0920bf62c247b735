import type { CertificateFindings } from '../../certificate/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

export const certificateFindings: FindingWords<CertificateFindings> = {
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
  'certificate.schemeNotKept': {
    problem: 'A special operation permit cannot be recorded yet: its number contains the ID number',
    mend: 'Leave this row out; show the original, or have it checked with the emergency management authority',
  },
  'occupation.unknown': ({ name, suggestion }) => ({
    problem: `The classification of occupations (2022) has no “${name}”`,
    mend:
      suggestion === null
        ? 'Check the occupation on the certificate'
        : `The closest is “${suggestion}”; check the occupation on the certificate`,
  }),
  'occupation.otherCode': ({ code, name }) => ({
    problem: `The occupation code ${code} means “${name}”, not the occupation named`,
    mend: 'Check name and code on the certificate',
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
  'certificate.schemeMissing': ({ level }) => ({
    problem: `The type of certificate is missing; 1+X has no level “${level}”`,
    mend: 'Say in the column for the type whether it is a skill level certificate of the labour authorities or a vocational qualification; if it is 1+X, correct the level',
  }),
  'level.missing': ({ levels }) => ({ problem: 'The level is missing', mend: `Give one of: ${levels}` }),
  'level.notInScheme': ({ text, levels }) => ({
    problem: `This type of certificate has no level “${text}”`,
    mend: `Change it to one of: ${levels}`,
  }),
  'level.otherInName': ({ name, level }) => ({
    problem: `The name of the certificate says “${name}”, the level “${level}”`,
    mend: 'Compare both with the certificate and correct the wrong one',
  }),
  'number.missing': {
    problem: 'The certificate number is missing',
    mend: 'Copy it from the certificate',
  },
  'number.lostDigits': {
    problem: 'The certificate number was stored as a number and has lost its last digits',
    mend: 'Set the column to text and type the number again',
  },
  'number.holdsIdNumber': {
    problem: 'The certificate number contains an ID number, which must not be stored',
    mend: 'Check the number; a certificate numbered by the ID number (a special operation permit) cannot be recorded yet',
  },
  'number.otherForm': ({ signs }) => ({
    problem: `The certificate number has ${signs} signs and is not in the usual form`,
    mend: 'Compare it with the certificate; some provinces number in their own way, then nothing is to do',
  }),
  'number.otherLevel': ({ digit }) => ({
    problem: `The level digit in the certificate number is ${digit}, not that of this row’s level`,
    mend: 'Check number and level on the certificate',
  }),
  'number.otherYear': ({ year }) => ({
    problem: `The year in the certificate number is ${year}, not that of the issue date`,
    mend: 'Check number and issue date on the certificate',
  }),
  'number.provinceUnknown': ({ province }) => ({
    problem: `There is no province ${province}, as the certificate number says`,
    mend: 'Check the number on the certificate',
  }),
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
  'issuedOn.beforeScheme': ({ date, firstDay, source }) => ({
    problem: `There were no such certificates before ${dateIn(firstDay)} (${source}); this one says ${dateIn(date)}`,
    mend: 'Check date and type on the certificate',
  }),
  'issuedOn.afterWithdrawal': ({ date, lastDay, daysAhead, source }) => ({
    problem: `Qualifications that only rate skills left the national list by ${dateIn(lastDay)} (${source}); this one says ${dateIn(date)}${daysAhead > 0 ? ', which has not come yet' : ''}`,
    mend: 'Check date and type; if it is a licence to practise, let a colleague look at the certificate',
  }),
  'issuedOn.afterHandOver': ({ date, lastDay, daysAhead, source }) => ({
    problem: `1+X certificates were awarded until ${dateIn(lastDay)} and then handed over to the labour authorities (${source}); this one says ${dateIn(date)}${daysAhead > 0 ? ', which has not come yet' : ''}`,
    mend: 'Check date and type; after the hand-over another type is awarded. If the certificate is right, ask an approver to accept it under “Held rows”',
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
