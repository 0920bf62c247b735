import { speakReminder } from '@jiangji/domain/reminder/speak'
import { reminders as inEnglish } from '@jiangji/domain/words/en/reminder'
import { reminders as inChinese } from '@jiangji/domain/words/zh-cn/reminder'
import type { Message, MessageLanguage } from '../../platform/notify/channel.ts'
import type { Letter } from '../../platform/notify/mail-channel.ts'
import type { Templates } from '../../platform/notify/templates.ts'

const words = {
  'zh-CN': {
    codeSubject: (code: string) => `匠迹验证码 ${code}`,
    code: (code: string, minutes: number) =>
      `你的验证码是 ${code}，${minutes} 分钟内有效。在“提醒”里填上，以后的提醒会发到这个邮箱。`,
    notYou: '不是你本人填的，就不用管这封邮件。',
    subject: (first: string, others: number) => (others === 0 ? first : `${first}，还有 ${others} 条提醒`),
    open: '打开看看',
    settings: '不想收：在“提醒”里关掉',
    stop: '不再发邮件',
  },
  en: {
    codeSubject: (code: string) => `Jiangji code ${code}`,
    code: (code: string, minutes: number) =>
      `Your code is ${code}; it holds for ${minutes} minutes. Type it under “Reminders”, and reminders will come to this address.`,
    notYou: 'If it was not you, take no notice of this mail.',
    subject: (first: string, others: number) => (others === 0 ? first : `${first}, and ${others} more`),
    open: 'Open',
    settings: 'Choose what you get under “Reminders”',
    stop: 'No more mails',
  },
} as const

/** A message as a mail: text and HTML that say the same; no more of her than the titles (PIPL art. 6). */
export function writeLetter(message: Message<Templates>): Letter {
  const { language } = message
  const w = words[language]
  if (message.template === 'address-code') {
    const { code, minutes } = message.parameters
    return letter(language, w.codeSubject(code), [{ text: w.code(code, minutes) }, { text: w.notYou }])
  }
  const { reminders, settingsUrl } = message.parameters
  const titles = language === 'en' ? inEnglish : inChinese
  const spoken = reminders.map(({ reminder, url }) => ({ ...speakReminder(titles, reminder), url }))
  const subject = w.subject(spoken[0]?.title ?? '', spoken.length - 1)
  const body = spoken.flatMap(({ title, todo, url }): Line[] => [
    { text: title, isStrong: true },
    { text: todo },
    { text: w.open, url },
  ])
  const end = message.stopUrl === null ? [] : [{ text: w.stop, url: message.stopUrl }]
  return letter(language, subject, [...body, { text: w.settings, url: settingsUrl }, ...end])
}

interface Line {
  text: string
  url?: string
  isStrong?: true
}

function letter(language: MessageLanguage, subject: string, lines: readonly Line[]): Letter {
  return {
    subject,
    text: lines.map(({ text, url }) => (url === undefined ? text : `${text}: ${url}`)).join('\n\n'),
    html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#2b2622">${lines.map(paragraph).join('')}</body></html>`,
  }
}

function paragraph({ text, url, isStrong }: Line): string {
  const said = url === undefined ? escape(text) : `<a href="${escape(url)}">${escape(text)}</a>`
  return `<p>${isStrong ? `<strong>${said}</strong>` : said}</p>`
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign)
}
