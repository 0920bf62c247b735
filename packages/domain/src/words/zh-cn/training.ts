import type { FieldWords } from '../words.ts'

export const trainingFields: FieldWords['training'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  training: '培训项目',
  trainees: '培训对象',
  hours: '学时',
  startedOn: '开始日期',
  endedOn: '结束日期',
  period: '起止时间',
  grade: '考核结果',
  provider: '培训机构',
  certificateNumber: '证书编号',
}
