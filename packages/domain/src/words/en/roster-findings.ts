import type { RosterFindings } from '../../learner/findings.ts'
import { parseEnrolmentState } from '../../learner/enrolment-state.ts'
import type { FindingWords } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'
import { enrolmentStates } from './people.ts'

function told(text: string): string {
  const state = parseEnrolmentState(text)
  if (state !== null) return enrolmentStates[state]
  return text.includes('-') ? dateIn(text) : text
}

const printedLists = new Map([
  ['moe-2021', 'The catalogue of programmes (2021)'],
  ['technician', 'The list of the schools of skilled workers'],
  ['both', 'The lists of your school (catalogue of 2021, skilled workers)'],
  ['none', 'The list that your school is judged by'],
])
// Rows that were judged before the lists had names say none.
const listIn = (lists: string) => printedLists.get(lists) ?? 'The catalogue of programmes'
const checkIn = (lists: string, what: string) =>
  lists === 'none' ? 'It is not there yet; the bureau must upload and approve it first' : what

export const rosterFindings: FindingWords<RosterFindings> = {
  'sex.unreadable': ({ text }) => ({
    problem: `“${text}” cannot be read as a sex`,
    mend: 'Write male or female',
  }),
  'sex.contradictsId': {
    problem: 'The sex contradicts the ID number',
    mend: 'Compare it and character 17 of the ID number with the ID card',
  },
  'id.repeated': (earlier) => ({
    problem: `The same person as in ${earlierRow(earlier)}`,
    mend: 'Nothing to do; it is imported once',
  }),
  'id.repeatedOtherName': (earlier) => ({
    problem: `The same ID number as in ${earlierRow(earlier)}, with another name`,
    mend: 'Compare both rows with the ID cards and correct the wrong one',
  }),
  'id.repeatedOtherData': (earlier) => ({
    problem: `The same person as in ${earlierRow(earlier)}, with other data`,
    mend: 'Keep the right row and delete the other',
  }),
  'learner.guardianNeeded': ({ age }) => ({
    problem: `Only ${age} years old, under 14`,
    mend: 'May be imported; a guardian opens the account, so tell the parents',
  }),
  'learner.elsewhere': {
    problem: 'Enrolled at another school',
    mend: 'Choose “Request transfer” and wait for that school; if there is none, check the ID number',
  },
  'learner.continues': {
    problem: 'Has finished at or left another school; the same passport goes on',
    mend: 'May be imported; no second one is made',
  },
  'learner.beginsAgain': ({ state }) => ({
    problem: `The enrolment here is “${wordOf(enrolmentStates, state)}”; the row is a new one`,
    mend: 'It can be imported; the earlier enrolment stays and the passport goes on',
  }),
  'learner.otherName': {
    problem: 'On file, this ID number belongs to another name',
    mend: 'Compare name and ID number with the ID card; after a change of name, request it under Enrolments',
  },
  'learner.unchanged': {
    problem: 'This enrolment is on file already, with the same data',
    mend: 'Nothing to do; it is not recorded twice',
  },
  'enrolment.differs': ({ current, given }) => ({
    problem: `On file it is “${told(current)}”, in the sheet “${told(given)}”`,
    mend: 'Check which is right; for a change of enrolment choose “Enter changes”',
  }),
  'stateNumber.format': ({ length }) => ({
    problem:
      length === 19
        ? 'The state student number is malformed'
        : `A state student number has 19 characters, this one ${length}`,
    mend: 'Compare it with the state system: G, J or L and 18 more',
  }),
  'stateNumber.otherId': {
    problem: 'The ID number inside the state student number is another one',
    mend: 'Compare both with the ID card and correct the wrong one',
  },
  'studentNumber.missing': { problem: 'The student number is missing', mend: 'Add it' },
  'studentNumber.lostDigits': {
    problem: 'The student number was stored as a number and has lost its last digits',
    mend: 'Set the column to text and type the number again',
  },
  'studentNumber.format': ({ text }) => ({
    problem: `The student number “${text}” contains characters that cannot be used`,
    mend: 'Take out special characters; at most 40 remain',
  }),
  'studentNumber.repeated': (earlier) => ({
    problem: `The same student number as in ${earlierRow(earlier)}`,
    mend: 'Check both rows and correct the wrong number',
  }),
  'studentNumber.taken': {
    problem: 'Another student of the school has this number',
    mend: 'Check student number and ID number',
  },
  'programme.missing': { problem: 'The programme code is missing', mend: 'Add it' },
  'programme.unknown': ({ code, suggestion, lists }) => ({
    problem: `${listIn(lists)} has no code “${code}”`,
    mend: checkIn(
      lists,
      suggestion === null ? 'Check the code there' : `Check the code there; perhaps ${suggestion}`,
    ),
  }),
  'programme.nameUnknown': ({ name, suggestion, lists }) => ({
    problem: `${listIn(lists)} has no “${name}”`,
    mend: checkIn(
      lists,
      suggestion === null
        ? 'Check the name there, or add the code'
        : `Check the name there; perhaps “${suggestion}”`,
    ),
  }),
  'programme.ambiguous': ({ name, codes }) => ({
    problem: `The catalogue has more than one programme “${name}”`,
    mend: `Add the code, one of: ${codes}`,
  }),
  'programme.fromName': ({ code }) => ({
    problem: `No programme code; taken as ${code} from the name`,
    mend: 'Check the code; nothing to do if it is right',
  }),
  'programme.otherName': ({ code, catalogue }) => ({
    problem: `In the catalogue, ${code} is “${catalogue}”`,
    mend: 'Check code and name; nothing to do if the code is right',
  }),
  'className.missing': { problem: 'The class is missing', mend: 'Add the class' },
  'enrolledOn.missing': {
    problem: 'The time of enrolment is missing',
    mend: 'Add year and month, such as 2025-09',
  },
  'enrolledOn.ahead': ({ date }) => ({
    problem: `The time of enrolment ${dateIn(date)} has not come yet`,
    mend: 'Check it; nothing to do for new students who have not arrived yet',
  }),
  'enrolledOn.future': ({ date }) => ({
    problem: `The time of enrolment ${dateIn(date)} lies far ahead`,
    mend: 'Check year and month',
  }),
  'enrolledOn.beforeBirth': ({ date }) => ({
    problem: `The time of enrolment ${dateIn(date)} does not fit the birth date`,
    mend: 'Check it and the ID number',
  }),
  'years.unreadable': ({ text }) => ({
    problem: `“${text}” cannot be read as years of study`,
    mend: 'Give the number of years, such as 3',
  }),
  'state.unknown': ({ text }) => ({
    problem: `“${text}” is not a known state of enrolment`,
    mend: 'Say enrolled, on leave, resumed, transferred out, withdrawn, completed or graduated',
  }),
  'track.unknown': ({ text }) => ({
    problem: `The track “${text}” is not known; read as vocational`,
    mend: 'Write comprehensive or vocational in Chinese, as the template does, or leave it empty',
  }),
  'trainingLevel.unknown': ({ text }) => ({
    problem: `The training level “${text}” is not understood and was not kept`,
    mend: 'Choose one of the three levels that the template offers',
  }),
  'trainingLevel.otherSchool': {
    problem:
      'The programme is not in the list of the skilled worker schools; the training level was not kept',
    mend: 'Check the programme; leave the column empty elsewhere',
  },
  'trainingLevel.notInList': ({ levels }) => ({
    problem: `In its list this programme has only ${levels}`,
    mend: 'Check the training level; if it is right, nothing needs to change',
  }),
  'phone.odd': ({ length }) => ({
    problem: `A phone number of ${length} digits is unusual`,
    mend: 'Check it; nothing to do if it is right',
  }),
}
