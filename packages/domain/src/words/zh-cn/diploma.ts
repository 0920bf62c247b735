import type { FieldWords } from '../words.ts'

export const diplomaFields: FieldWords['diploma'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  programme: '专业名称',
  programmeCode: '专业代码',
  stage: '学历层次',
  ending: '证书种类',
  years: '学制（年）',
  number: '证书编号',
  issuedOn: '毕业日期',
  enteredOn: '入学日期',
  principal: '校长姓名',
  schoolCode: '学校标识码',
  college: '学校名称',
}
