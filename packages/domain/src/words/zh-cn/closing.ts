import type { ClosingRefusalWords } from '../words.ts'

export const closingRefusals: ClosingRefusalWords = {
  'closing.passwordWrong': '密码不对，账号没有动；请再输一遍。',
  'closing.alreadyAsked': '已经申请过注销；15 天内重新登录就会取消。',
  'closing.transferOpen': '你同意了转学，学校还没有办完；请等办完，或者先在“我的档案”里收回同意，再注销。',
  'closing.guardianDecides': '未满 14 周岁，注销账号要由监护人来办；请和监护人商量，或联系学校。',
  'closing.alsoStaff': '这个账号还有学校或单位的职务；请先请管理员解除职务，再注销。',
  'signIn.closed': '这个账号已经注销，不能再登录。想重新使用，请找学校要一张新的激活条。',
}
