import type { CourseFindings } from '../../course/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const courseFindings: FindingWords<CourseFindings> = {
  'term.unreadable': ({ text }) => ({
    problem: `学期“${text}”看不懂`,
    mend: '写成 2025-2026-1 或 2025-2026学年第一学期',
  }),
  'assessedOn.beforeTerm': ({ date }) => ({
    problem: `考核日期 ${dateIn(date)}，比这个学年还早`,
    mend: '照成绩单核对日期和学期',
  }),
}
