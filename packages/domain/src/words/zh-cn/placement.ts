import type { FieldWords } from '../words.ts'

export const placementFields: FieldWords['placement'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  employer: '实习单位',
  uscc: '统一社会信用代码',
  post: '岗位',
  occupationCode: '职业编码',
  form: '形式',
  startedOn: '开始日期',
  endedOn: '结束日期',
  period: '起止时间',
  weeklyHours: '每周工时',
  mentor: '企业导师',
  grade: '鉴定等级',
}
