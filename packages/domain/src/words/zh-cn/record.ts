import type { Words } from '../words.ts'

export const recordStates: Words['recordStates'] = {
  draft: '草稿',
  submitted: '待审核',
  approved: '待签发',
  issued: '已签发',
  rejected: '已退回',
  revoked: '已撤销',
  suspended: '已暂停',
  superseded: '已更正',
}

export const assurances: Words['assurances'] = {
  'registry-matched': '与登记库相符',
  'awarding-body': '颁证单位签发',
  'college-attested': '学校核实',
  'employer-confirmed': '用人单位确认',
  'self-stated': '本人填写',
}

export const revocationReasons: Words['revocationReasons'] = {
  'entered-in-error': '录入有误',
  'wrong-holder': '记到了别人名下',
  'awarding-body-withdrew': '颁证单位收回了证书',
  fraud: '弄虚作假',
  other: '其他原因',
}

export const events: Words['events'] = {
  entered: '学校录入',
  submitted: '提交审核',
  rejected: '审核退回',
  approved: '审核通过',
  issued: '签章签发',
  'revocation-requested': '申请撤销',
  'revocation-refused': '撤销申请未批准',
  'revocation-withdrawn': '撤销申请已收回',
  revoked: '撤销',
  suspended: '暂停',
  superseded: '更正，由新的凭证代替',
}

export const marks: Words['marks'] = {
  nearDuplicate: '同一证书、等级已有一份',
  backDated: '颁发日期久远',
  equalScores: '多人成绩相同',
  burst: '同一人几天内多份',
  warned: '导入时有提醒',
}
