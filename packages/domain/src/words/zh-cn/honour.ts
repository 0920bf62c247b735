import type { FieldWords } from '../words.ts'

export const honourFields: FieldWords['honour'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  honour: '荣誉名称',
  honourLevel: '荣誉级别',
  awardingBody: '授予单位',
  awardedOn: '授予日期',
  certificateNumber: '证书编号',
}
