import type { FieldWords } from '../words.ts'

export const enrolmentFields: FieldWords['enrolment'] = {
  college: '学校',
  programme: '专业',
  stage: '学段',
  schooling: '办学类型',
  trainingLevel: '培养层级',
  className: '班级',
  studentNumber: '学号',
  enrolledOn: '入学年月',
  years: '学制（年）',
  certifiedOn: '开具日期',
  validTo: '有效期至',
}
