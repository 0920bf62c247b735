import type { FieldWords } from '../words.ts'

export const rosterFields: FieldWords['roster'] = {
  index: '序号',
  name: '姓名',
  sex: '性别',
  residentId: '身份证号',
  stateNumber: '全国学籍号',
  studentNumber: '学号',
  programmeCode: '专业代码',
  programmeName: '专业名称',
  className: '班级',
  enrolledOn: '入学时间',
  years: '学制',
  state: '学籍状态',
  track: '学籍类别',
  trainingLevel: '培养层级',
  phone: '联系电话',
  guardianPhone: '监护人电话',
}
