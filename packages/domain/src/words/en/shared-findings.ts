import type { BirthPart } from '../../identity/resident-id.ts'
import type { SharedFindings } from '../../import/finding.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'
import { wordOf } from '../word-of.ts'

const changed = {
  fullWidth: 'full-width characters made half-width',
  blanks: 'blanks removed',
  invisible: 'invisible characters removed',
  dot: 'the dot in the name put right',
}

function birthPart(part: BirthPart): { name: string; place: string } {
  if (part === 'year') return { name: 'year', place: '7 to 10' }
  return part === 'month' ? { name: 'month', place: '11 and 12' } : { name: 'day', place: '11 to 14' }
}

export const sharedFindings: FindingWords<SharedFindings> = {
  'cell.error': ({ error }) => ({
    problem: `The formula in this cell gives the error ${error}`,
    mend: 'Correct the formula, or type the value',
  }),
  'cell.normalised': ({ changes }) => ({
    problem: `Tidied: ${changes
      .split('+')
      .map((change) => wordOf(changed, change))
      .join(', ')}`,
    mend: 'Nothing to do; check the tidied value',
  }),
  'cell.tooLong': ({ length, most }) => ({
    problem: `This cell has ${length} characters, at most ${most} are kept`,
    mend: 'Compare it with the original and take out what does not belong there',
  }),
  'cell.refused': {
    problem: 'What stands in this cell cannot be used',
    mend: 'Compare it with the original, correct it and upload again',
  },
  'cell.missing': { problem: 'Nothing is filled in here', mend: 'Copy it from the original' },
  'cell.lostDigits': {
    problem: 'The number was stored as a number and has lost its last digits',
    mend: 'Set the column to text and type the number again',
  },
  'cell.notNumber': ({ text }) => ({
    problem: `“${text}” is not a number`,
    mend: 'Give a number, or leave it empty',
  }),
  'cell.outOfRange': ({ text, least, most }) => ({
    problem: `${text} is not between ${least} and ${most}`,
    mend: 'Compare it with the original and correct it',
  }),
  'cell.notChoice': ({ text, choices }) => ({
    problem: `“${text}” is not known here`,
    mend: `Change it to one of: ${choices}`,
  }),
  'category.unknown': ({ text, choices }) => ({
    problem: `“${text}” is not a known category`,
    mend: `Change it to one of: ${choices}; or say which one it is, and it is read so from now on`,
  }),
  'form.unknown': ({ text, choices }) => ({
    problem: `“${text}” is not a known form`,
    mend: `Change it to one of: ${choices}; or say which one it is, and it is read so from now on`,
  }),
  'row.hidden': {
    problem: 'This row is hidden in the sheet; it is imported as well',
    mend: 'Nothing to do, or delete the row and upload again',
  },
  'name.missing': { problem: 'The name is missing', mend: 'Add the name' },
  'name.lostCharacter': {
    problem: 'A character of the name is lost and stands as a question mark or box',
    mend: 'Type it again, save as .xlsx and upload',
  },
  'name.odd': ({ sign }) => ({
    problem: `The name contains the unusual sign “${sign}”`,
    mend: 'Compare with the ID card; nothing to do if it is right',
  }),
  'name.marked': ({ sign }) => ({
    problem: `The name bears the mark “${sign}”, which would be signed with it`,
    mend: 'Take the mark out and give the name as on the ID card; remarks belong in another column',
  }),
  'name.tooLong': ({ length, most }) => ({
    problem: `The name has ${length} characters, at most ${most} are kept`,
    mend: 'Compare it with the ID card and take out what does not belong there',
  }),
  'id.missing': {
    problem: 'The ID number is missing',
    mend: 'Add it; without one, give the state student number that begins with J or L',
  },
  'id.notYet': ({ form }) => ({
    problem: `No ID number yet; the ${form} student number stands in its place`,
    mend: 'Nothing to do now; add the ID number once there is one',
  }),
  'id.format': ({ length }) => ({
    problem:
      length === 18
        ? 'The ID number contains characters that do not belong there'
        : `An ID number has 18 characters, this one ${length}`,
    mend: 'Compare it with the ID card, character by character',
  }),
  'id.lostDigits': {
    problem: 'The ID number was stored as a number and has lost its last digits',
    mend: 'Set the column to text and type the number again',
  },
  'id.birthImpossible': ({ part }) => ({
    problem: `The ${birthPart(part).name} of birth in the ID number does not exist`,
    mend: `Compare characters ${birthPart(part).place} with the ID card`,
  }),
  'id.birthFuture': ({ year }) => ({
    problem: `The birth date in the ID number, in ${year}, has not come yet`,
    mend: 'Compare characters 7 to 14 with the ID card',
  }),
  'id.checkDigit': ({ expected, found }) => ({
    problem: `The ID number fails its check: it should end in ${expected}, not ${found}`,
    mend: 'Compare every character with the ID card; the wrong one need not be the last',
  }),
  'date.impossible': ({ text }) => ({
    problem: `There is no day “${text}”`,
    mend: 'Give a real date, such as 2026-03-02',
  }),
  'date.unreadable': ({ text }) => ({
    problem: `“${text}” cannot be read as a date`,
    mend: 'Write it like 2026-03-02',
  }),
  'date.noDay': ({ text }) => ({
    problem: `The date “${dateIn(text)}” has no day`,
    mend: 'Copy year, month and day from the original, such as 2026-03-02',
  }),
  'date.ahead': ({ date }) => ({
    problem: `The date ${dateIn(date)} has not come yet`,
    mend: 'Check it on the original',
  }),
  'holder.unknown': {
    problem: 'Nobody with this number is enrolled at your school',
    mend: 'Check the ID number; import new students with the roster first',
  },
  'holder.otherName': {
    problem: 'The name differs from the enrolment',
    mend: 'Compare name and ID number with the enrolment and correct the wrong one',
  },
  'holder.formerName': ({ present }) => ({
    problem: `A former name; the name is now “${present}”`,
    mend: 'It can be imported, under the present name; nothing to do',
  }),
  'record.repeated': (earlier) => ({
    problem: `The same record as in ${earlierRow(earlier)}`,
    mend: 'Nothing to do; it is imported once',
  }),
  'record.repeatedOther': (earlier) => ({
    problem: `The same person and matter as in ${earlierRow(earlier)}, with other content`,
    mend: 'Keep the right row and delete the other',
  }),
  'record.known': {
    problem: 'This record is on file already',
    mend: 'Nothing to do; it is not recorded twice',
  },
  'record.taken': {
    problem: 'There is a record of this person and matter already, with other content',
    mend: 'Check which is right; to change what is on file, ask for its correction',
  },
  'decided.mapped': ({ text, to, by, on }) => ({
    problem: `“${text}” is read as “${to}”: decided by ${by} on ${dateIn(on)}`,
    mend: 'Nothing to do; if the decision is wrong, take it back under “Held rows”',
  }),
  'decided.accepted': ({ by, on }) => ({
    problem: `Would be held; accepted as it stands: decided by ${by} on ${dateIn(on)}`,
    mend: 'Nothing to do; if the decision is wrong, take it back under “Held rows”',
  }),
  'decided.acceptedFor': ({ by, on, reason }) => ({
    problem: `Would be held; accepted as it stands: decided by ${by} on ${dateIn(on)}, because: ${reason}`,
    mend: 'Nothing to do; if the decision is wrong, take it back under “Held rows”',
  }),
  'decided.returned': ({ reason, by }) => ({
    problem: `Returned by ${by}: ${reason}`,
    mend: 'Correct it and upload again',
  }),
}
