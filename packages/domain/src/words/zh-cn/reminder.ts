import type { ReminderWords } from '../words.ts'
import { dateIn } from './date.ts'

export const reminders: ReminderWords = {
  'certificate-ending': ({ title, endsOn, days }) => ({
    title: days === 0 ? `“${title}”今天到期` : `“${title}”还有 ${days} 天到期`,
    todo: `证书有效期到 ${dateIn(endsOn)}。要续的话，现在去问学校或发证单位怎么办。`,
  }),
  'contest-lapsing': ({ title, lastIntake, route, document, ruleYear, isSure }) => ({
    title:
      isSure === 1
        ? `“${title}”到 ${lastIntake} 年招生为止还算`
        : `“${title}”在 ${lastIntake} 年招生还算不算，无法确定`,
    todo:
      isSure === 1
        ? `按“${route}”${fromRule(document, ruleYear)}，${lastIntake + 1} 年招生就不算了。证书本身一直有效。`
        : `找得到的“${route}”${fromRule(document, ruleYear)}不是 ${lastIntake} 年的；照它的文字，${lastIntake} 年是最后一次。请问省教育考试院。证书本身一直有效。`,
  }),
  'share-ending': ({ recipient, endsOn }) => ({
    title: `给${recipient}的分享快到期了`,
    todo: `${dateIn(endsOn)} 以后对方打不开。还要给对方看，就再分享一次。`,
  }),
  'correction-answered': ({ title, school, answer }) => ({
    title: answer === 'accepted' ? `${school}同意更正“${title}”` : `${school}答复了“${title}”的更正申请`,
    todo: answer === 'accepted' ? '新的凭证签发后会出现在档案里。' : '学校没有改，理由写在这条记录里。',
  }),
  'correction-overdue': ({ title, school, dueOn }) => ({
    title: `“${title}”的更正申请过期还没有答复`,
    todo: `${school}应在 ${dateIn(dueOn)} 前答复。可以直接问学校教务处。`,
  }),
  'transfer-asked': ({ school }) => ({
    title: `${school}要接收你转学`,
    todo: '同意还是不同意，由你在“我的档案”里答复。',
  }),
  'record-issued': ({ title, school, count }) => ({
    title: count === 1 ? `${school}签发了“${title}”` : `新签发了 ${count} 条记录`,
    todo: count === 1 ? '打开看看写得对不对。' : `有“${title}”等。打开档案看看写得对不对。`,
  }),
  'record-corrected': ({ title, school }) => ({
    title: `${school}更正了“${title}”`,
    todo: '看看新的这一条；原来的已经不能用。',
  }),
  'record-ended': ({ title, school, state }) => ({
    title: state === 'revoked' ? `${school}撤销了“${title}”` : `${school}暂停了“${title}”`,
    todo: '别人现在查它，不会显示有效。原因写在这条记录里；不明白就问学校教务处。',
  }),
  looked: ({ on, looks, failed }) => ({
    title:
      looks === 0 ? `${dateIn(on)}有人想看你的分享，没看成` : `${dateIn(on)}有人看了你的分享 ${looks} 次`,
    todo: failed === 0 ? '谁看的，在“谁看过”里。' : `另有 ${failed} 次姓名没有对上。都在“谁看过”里。`,
  }),
}

function fromRule(document: string | null, year: number | null): string {
  const said = [document, year === null ? null : `${year} 年`].filter((part) => part !== null)
  return said.length === 0 ? '的规定' : `的规定（${said.join('，')}）`
}
