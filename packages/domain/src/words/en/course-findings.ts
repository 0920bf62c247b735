import type { CourseFindings } from '../../course/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

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
