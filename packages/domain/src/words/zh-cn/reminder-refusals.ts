import type { ReminderRefusalWords } from '../words.ts'

export const reminderRefusals: ReminderRefusalWords = {
  'mail.off': '本平台还没有接上邮件，只能在这里看提醒。',
  'mailLink.unknown': '这个链接已经没有用了；请登录后在“提醒”里设置。',
  'mailAddress.malformed': '邮箱地址不对；请照“名字@网站”的样子再写一次。',
  'mailAddress.none': '还没有邮箱；请先填一个。',
  'mailCode.tooMany': ({ most }) => `今天已经发了 ${most} 次验证码；请明天再试。`,
  'mailCode.none': '没有等着验证的邮箱；请先填邮箱。',
  'mailCode.over': '验证码已经失效；请重新发一个。',
  'mailCode.wrong': ({ left }) =>
    left === 0 ? '验证码不对，已经不能再试；请重新发一个。' : `验证码不对；还可以试 ${left} 次。`,
}
