export const enter = {
  title: '录入一条记录',
  lead: '提交后由另一位老师审核。',
  kind: '种类',
  studentNumber: '学号',
  studentNumberHelp: '本校学籍里的学号。',
  whose: (name: string, className: string) => `${name} · ${className}`,
  missing: '这一项要填',
  submit: '提交审核',
  done: '已提交，等另一位老师审核',
  choose: '请选',
} as const
