import type { DiplomaFindings } from '../../diploma/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const diplomaFindings: FindingWords<DiplomaFindings> = {
  'schoolCode.format': ({ length }) => ({
    problem:
      length === 10
        ? 'The school identification code is not written as one'
        : `A school identification code has 10 digits, this one ${length}`,
    mend: 'Check it, or leave it empty',
  }),
  'diploma.otherCollege': ({ text, college }) => ({
    problem: `The school is given as “${text}”, yours is “${college}”`,
    mend: 'A school issues its own diplomas only; an approver lets a former name of yours through',
  }),
  'diploma.beforeEntry': ({ date, enteredOn }) => ({
    problem: `Graduated on ${dateIn(date)}, before the entry on ${dateIn(enteredOn)} in the same row`,
    mend: 'Compare both with the diploma and the enrolment and correct the wrong one',
  }),
  'diploma.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `Graduated on ${dateIn(date)}, before the enrolment on ${dateIn(enrolledOn)}`,
    mend: 'Check the date; an approver lets through who studied here twice',
  }),
}
