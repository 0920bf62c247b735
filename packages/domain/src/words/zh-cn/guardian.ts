import type { GuardianRefusalWords } from '../words.ts'

export const guardianRefusals: GuardianRefusalWords = {
  'guardian.unknown': '没有这个监护人，或已经停用；请刷新页面。',
  'guardian.notNeeded': '这个学生已满 14 周岁，不用登记监护人。',
  'guardian.nameMissing': '填上监护人姓名。',
  'guardian.relationMissing': '选了“其他监护人”，请写明是孩子的什么人。',
  'guardian.paperDay': '看材料的日期要填，不能晚于今天。',
  'guardian.reasonMissing': '写明停用的原因。',
  'guardian.consentState': '同意的状态已经变了；请刷新页面。',
  'share.notAsked': '这次分享不再等监护人答复；请刷新页面。',
  'signIn.guardianMissing':
    '未满 14 周岁，监护人的同意现在不在；请监护人登录匠迹重新同意，或联系学校重新发监护人条。',
}
