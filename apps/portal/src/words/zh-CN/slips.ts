export const slips = {
  title: '激活条',
  lead: '按班打印，剪开发给本人。每个激活码只能用一次，90 天内有效。',
  empty: '还没有班级',
  emptyHint: '导入学籍花名册后，按班列在这里。',
  className: '班级',
  programme: '专业',
  programmes: (one: string, count: number) => (count > 1 ? `${one}等 ${count} 个专业` : one),
  searchHint: '班级或专业',
  learners: '人数',
  activated: '已开通',
  make: '准备激活条',
  making: (className: string) => `${className}的激活条`,
  print: '打印激活条',
  back: '看别的班',
  code: '激活码',
  until: (date: string) => `${date} 前有效`,
  howRecovery: (address: string) => `打开 ${address}，填这个码和姓名，设新密码。`,
  how: (address: string) => `打开 ${address}，填激活码和姓名，自己设密码。`,
  allActivated: '这个班都已开通，不用再发',
  logged: '准备激活条会记入审计。',
} as const

/** A new slip for one learner: for a lost one, or in place of a forgotten password. */
export const renewal = {
  label: '补发',
  opening: '补发激活条',
  forgotten: '找回密码',
  title: {
    opening: (name: string) => `给${name}补发激活条？`,
    recovery: (name: string) => `给${name}开一张找回条？`,
  },
  text: {
    opening: '原来那张马上作废，新的 90 天内有效。请核对是本人来领。',
    recovery:
      '先核对是本人。找回条 7 天内有效；学生用它设新密码以后，已经登录的设备都会退出，账号里会写明是学校开的。',
  },
  keep: '先不开',
  backTo: '回到学籍',
  printRecovery: '打印找回条',
  renewed: (name: string) => `${name}的激活条`,
  recovery: (name: string) => `${name}的找回条`,
} as const
