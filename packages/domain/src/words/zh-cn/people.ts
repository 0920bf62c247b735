import type { Words } from '../words.ts'

export const roles: Words['roles'] = {
  'platform-administrator': '平台管理员',
  bureau: '教育局',
  registrar: '经办',
  approver: '审核',
  'key-holder': '签章',
  'class-teacher': '班主任',
  auditor: '审计',
  'college-administrator': '学校管理员',
  'employer-verifier': '用人单位',
  learner: '学生',
  guardian: '监护人',
  anyone: '访客',
}

export const stages: Words['stages'] = {
  secondary: '中职',
  associate: '高职',
  bachelor: '本科',
  technician: '技工',
  'general-vocational': '综合高中班',
}

export const enrolmentStates: Words['enrolmentStates'] = {
  enrolled: '在读',
  'on-leave': '休学',
  resumed: '复学',
  retained: '保留学籍',
  repeating: '留级',
  'transferred-in': '转入',
  'transferred-out': '转出',
  withdrawn: '退学',
  expelled: '开除',
  completed: '结业',
  'left-early': '肄业',
  graduated: '毕业',
}
