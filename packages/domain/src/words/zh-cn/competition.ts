import type { FieldWords } from '../words.ts'

export const competitionFields: FieldWords['competition'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  contest: '赛事名称',
  edition: '赛事年度',
  event: '赛项名称',
  eventCode: '赛项编号',
  level: '赛事级别',
  group: '组别',
  organiser: '主办单位',
  award: '奖项（照证书写）',
  awardLevel: '折算等次',
  participation: '参赛形式',
  role: '队内分工',
  awardedOn: '获奖日期',
  certificateNumber: '证书编号',
  publication: '公布网址',
}
