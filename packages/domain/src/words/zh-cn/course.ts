import type { CourseFindings } from '../../course/findings.ts'
import type { FieldWords, FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const courseFields: FieldWords['course'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  courseName: '课程名称',
  courseCode: '课程代码',
  category: '课程类别',
  term: '学年学期（如 2025-2026-1）',
  hours: '学时',
  credits: '学分',
  score: '成绩（百分制）',
  grade: '成绩（等级）',
  provider: '开课学校',
  assessedOn: '考核日期',
}

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
