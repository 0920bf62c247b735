import type { FieldWords } from '../words.ts'

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
