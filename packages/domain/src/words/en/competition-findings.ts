import type { CompetitionFindings } from '../../competition/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

export const competitionFindings: FindingWords<CompetitionFindings> = {
  'contest.missing': { problem: 'The contest is missing', mend: 'Copy its name from the certificate' },
  'contest.level': ({ text, levels }) => ({
    problem: `There is no level “${text}”`,
    mend: `Change it to one of: ${levels}`,
  }),
  'contest.levelMissing': ({ levels }) => ({
    problem: 'The level of the contest is missing',
    mend: `Give one of: ${levels}`,
  }),
  'contest.group': ({ text }) => ({
    problem: `“${text}” is not a known group and was left out`,
    mend: 'Say secondary, associate, bachelor or teacher-student, or leave it empty',
  }),
  'contest.edition': ({ text }) => ({
    problem: `The year “${text}” cannot be read`,
    mend: 'Give four digits, such as 2025',
  }),
  'contest.editionLate': ({ edition, date }) => ({
    problem: `The contest is of ${edition}, but the award of ${dateIn(date)}`,
    mend: 'Check year and date on the certificate',
  }),
  'event.missing': { problem: 'The event is missing', mend: 'Copy its name from the certificate' },
  'event.unknown': ({ code }) => ({
    problem: `The catalogue of events has no code ${code}`,
    mend: 'Check it on the certificate; nothing to do if it is right',
  }),
  'event.differs': ({ code, catalogue }) => ({
    problem: `Code ${code} is “${catalogue}” in the catalogue of events`,
    mend: 'Check code and event on the certificate; nothing to do if they are right',
  }),
  'award.missing': { problem: 'The award is missing', mend: 'Copy it from the certificate' },
  'award.unknown': ({ text }) => ({
    problem: `It is not known which award “${text}” counts as`,
    mend: 'Check it; if it is right, choose what it counts as, or take it as it is written',
  }),
  'award.levelUnknown': ({ text }) => ({
    problem: `“${text}” is nothing that an award counts as`,
    mend: 'Say first, second, third or excellence, or leave it empty',
  }),
  'award.repeated': (earlier) => ({
    problem: `The same award of the same person as in ${earlierRow(earlier)}`,
    mend: 'Nothing to do; it is imported once',
  }),
  'award.known': {
    problem: 'This award is on file already',
    mend: 'Nothing to do; it is not recorded twice',
  },
  'award.numberRepeated': (earlier) => ({
    problem: `The same certificate number as in ${earlierRow(earlier)}, with other content`,
    mend: 'Correct the wrong number; rows of one team award all say team, with the same award and date',
  }),
  'award.joined': (earlier) => ({
    problem: `Without a certificate number it is taken as one team award with ${earlierRow(earlier)}`,
    mend: 'Nothing to do for one team; otherwise give each award its number',
  }),
  'participation.unknown': ({ text }) => ({
    problem: `“${text}” is neither individual nor team`,
    mend: 'Say individual or team',
  }),
  'participation.several': ({ count }) => ({
    problem: `It says individual, but names ${count} people`,
    mend: 'Say team if they are one; otherwise give each award a row of its own',
  }),
  'members.count': ({ names, numbers }) => ({
    problem: `Names: ${names}; ID numbers: ${numbers}`,
    mend: 'Give one ID number for each name, in the same order, with commas between them',
  }),
  'members.tooMany': ({ most, count }) => ({
    problem: `One cell names ${count} people; it may name ${most}`,
    mend: 'Use several rows with the same certificate number',
  }),
  'member.twice': ({ name }) => ({
    problem: `One ID number stands there twice (${name})`,
    mend: 'Check each ID number and take out what is too much',
  }),
  'member.unknown': ({ name }) => ({
    problem: `“${name}” is not enrolled at your school`,
    mend: 'Check the ID number; import new students first, and take out members of other schools and teachers',
  }),
  'member.otherName': ({ name }) => ({
    problem: `The name “${name}” differs from the enrolment`,
    mend: 'Compare names, ID numbers and their order with the enrolment',
  }),
  'member.formerName': ({ name, present }) => ({
    problem: `“${name}” is a former name; the name is now “${present}”`,
    mend: 'It can be imported, under the present name; nothing to do',
  }),
  'roles.count': ({ roles, names }) => ({
    problem: `Names: ${names}; parts in the team: ${roles}; the parts were left out`,
    mend: 'Give one part for each name, in the same order; nothing to do if they may be left out',
  }),
  'teamSize.wrong': ({ text }) => ({
    problem: `The size of the team “${text}” is wrong`,
    mend: 'Give a number, not less than the names of the row, or leave it empty',
  }),
  'awardedOn.missing': {
    problem: 'The date of the award is missing',
    mend: 'Copy year, month and day from the certificate',
  },
  'awardedOn.noDay': ({ text }) => ({
    problem: `The date of the award “${text}” has no day`,
    mend: 'Copy year, month and day from the certificate, such as 2026-03-02',
  }),
  'awardedOn.future': ({ date }) => ({
    problem: `The date of the award ${dateIn(date)} has not come yet`,
    mend: 'Check it on the certificate',
  }),
  'awardedOn.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `Awarded on ${dateIn(date)}, before the enrolment on ${dateIn(enrolledOn)}`,
    mend: 'Check the date; nothing to do if it was won before',
  }),
}
