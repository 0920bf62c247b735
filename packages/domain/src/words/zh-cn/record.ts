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

export const changeActs: Words['changeActs'] = {
  revoke: '撤销',
  suspend: '暂停',
  resume: '恢复',
  correct: '更正',
}

export const changeReasons: Words['changeReasons'] = {
  'entered-in-error': '录入有误',
  'wrong-holder': '记到了别人名下',
  'awarding-body-withdrew': '颁证单位收回了证书',
  fraud: '弄虚作假',
  'under-review': '正在核查',
  disputed: '有人提出异议',
  'review-passed': '核查无误',
  'awarding-body-corrected': '颁证单位改了证书',
  'holder-asked': '本人要求更正',
  other: '其他原因',
}

export const events: Words['events'] = {
  entered: '学校录入',
  submitted: '提交审核',
  rejected: '审核退回',
  approved: '审核通过',
  'result-confirmed': '主办单位确认结果',
  'result-refused': '主办单位不予确认',
  issued: '签章签发',
  'revocation-requested': '申请撤销',
  'revocation-refused': '撤销申请未批准',
  'revocation-withdrawn': '撤销申请已收回',
  'suspension-requested': '申请暂停',
  'suspension-refused': '暂停申请未批准',
  'suspension-withdrawn': '暂停申请已收回',
  'resumption-requested': '申请恢复',
  'resumption-refused': '恢复申请未批准',
  'resumption-withdrawn': '恢复申请已收回',
  'correction-requested': '申请更正',
  'correction-refused': '更正申请未批准',
  'correction-withdrawn': '更正申请已收回',
  revoked: '撤销',
  suspended: '暂停',
  resumed: '恢复',
  superseded: '更正，由新的凭证代替',
}

export const marks: Words['marks'] = {
  duplicatePerson: '同校另有一人同名同生日',
  hasLeft: '学生已经离校',
  nearDuplicate: '同一证书、等级已有一份',
  backDated: '颁发日期久远',
  equalScores: '多人成绩相同',
  burst: '同一人几天内多份',
  glyphMissing: '有字打印不出来',
  warned: '导入时有提醒',
}
