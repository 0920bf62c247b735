import type { Words } from '../words.ts'

export const credentialParts: Words['credentialParts'] = {
  issuer: '核实学校',
  type: '类型',
  holder: '持有人',
  name: '名称',
  creator: '颁证单位',
  criteria: '取得条件',
  awardedOn: '颁发日期',
  number: '证书编号',
  code: '证书代码',
  results: '成绩',
  subject: '学习者编号',
  note: '说明',
}
