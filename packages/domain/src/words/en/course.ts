import type { CourseFindings } from '../../course/findings.ts'
import type { FieldWords, FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const courseFields: FieldWords['course'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  courseName: 'Course',
  courseCode: 'Course code',
  category: 'Category',
  term: 'Term, for example 2025-2026-1',
  hours: 'Class hours',
  credits: 'Credits',
  score: 'Mark out of 100',
  grade: 'Grade',
  provider: 'School that taught it',
  assessedOn: 'Assessed on',
}

export const courseFindings: FindingWords<CourseFindings> = {
  'term.unreadable': ({ text }) => ({
    problem: `“${text}” cannot be read as a term`,
    mend: 'Write it like 2025-2026-1',
  }),
  'assessedOn.beforeTerm': ({ date }) => ({
    problem: `Assessed on ${dateIn(date)}, before the school year of its term`,
    mend: 'Check date and term',
  }),
}
