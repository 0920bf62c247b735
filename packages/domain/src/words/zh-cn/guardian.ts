import type { GuardianRefusalWords } from '../words.ts'

export const guardianRefusals: GuardianRefusalWords = {
  'guardian.unknown': '没有这个监护人，或已经停用；请刷新页面。',
  'guardian.notNeeded': '这个学生已满 14 周岁，不用登记监护人。',
  'guardian.nameMissing': '填上监护人姓名。',
  'guardian.relationMissing': '选了“其他监护人”，请写明是孩子的什么人。',
  'guardian.paperDay': '看材料的日期要填，不能晚于今天。',
  'guardian.reasonMissing': '写明停用的原因。',
  'share.guardian': '未满 14 周岁，还不能自己出示给别人；满 14 周岁那天起可以。',
  'signIn.guardianMissing': '未满 14 周岁，监护人的同意现在不在；请联系学校，由学校给监护人重新发条。',
}
