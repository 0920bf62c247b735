import type { FieldWords } from '../words.ts'

export const transcriptFields: FieldWords['transcript'] = {
  college: '学校',
  programme: '专业',
  studentNumber: '学号',
  certifiedOn: '开具日期',
}
