import type { FieldWords } from '../words.ts'

export const certificateFields: FieldWords['certificate'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  certificateName: '证书名称',
  occupationCode: '职业编码',
  level: '等级',
  number: '证书编号',
  awardingBody: '颁证单位',
  site: '考核站点',
  theoryScore: '理论成绩',
  practicalScore: '实操成绩',
  totalScore: '总成绩',
  issuedOn: '发证日期',
  validTo: '有效期至',
  scheme: '证书类别',
}
