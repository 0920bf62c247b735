import type { BirthPart } from '../../identity/resident-id.ts'
import type { SharedFindings } from '../../import/finding.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'
import { wordOf } from '../word-of.ts'

const changed = {
  fullWidth: '全角字符改成半角',
  blanks: '去掉空格',
  invisible: '去掉看不见的字符',
  dot: '间隔号改成“·”',
}

function birthPart(part: BirthPart): { name: string; place: string } {
  if (part === 'year') return { name: '年份', place: '7 到第 10 位' }
  return part === 'month' ? { name: '月份', place: '11、12 位' } : { name: '日期', place: '11 到第 14 位' }
}

export const sharedFindings: FindingWords<SharedFindings> = {
  'cell.error': ({ error }) => ({
    problem: `这一格是公式的错误 ${error}`,
    mend: '改好公式，或者直接填上内容',
  }),
  'cell.normalised': ({ changes }) => ({
    problem: `已经整理写法：${changes
      .split('+')
      .map((change) => wordOf(changed, change))
      .join('、')}`,
    mend: '不用改，核对整理后的内容即可',
  }),
  'cell.tooLong': ({ length, most }) => ({
    problem: `这一格有 ${length} 个字，最多 ${most} 个`,
    mend: '照原件核对，去掉多余的内容',
  }),
  'cell.refused': { problem: '这一格的内容不能用', mend: '照原件核对，改好再传' },
  'cell.missing': { problem: '没有填写', mend: '照原件补上' },
  'cell.lostDigits': {
    problem: '这个号码被存成了数字，末几位已经丢失',
    mend: '先把这一列设为文本格式，再照原件重填',
  },
  'cell.notNumber': ({ text }) => ({ problem: `“${text}”不是数字`, mend: '改成数字，没有就留空' }),
  'cell.outOfRange': ({ text, least, most }) => ({
    problem: `${text} 不在 ${least} 到 ${most} 之间`,
    mend: '照原件核对，改成实际的数',
  }),
  'cell.notChoice': ({ text, choices }) => ({
    problem: `“${text}”不认识`,
    mend: `改成其中一个：${choices}`,
  }),
  'category.unknown': ({ text, choices }) => ({
    problem: `课程类别“${text}”不认识`,
    mend: `改成其中一个：${choices}；或指定它是哪一类，以后照此读取`,
  }),
  'form.unknown': ({ text, choices }) => ({
    problem: `形式“${text}”不认识`,
    mend: `改成其中一个：${choices}；或指定它是哪一种，以后照此读取`,
  }),
  'row.hidden': {
    problem: '这一行在表里是隐藏的，也会导入',
    mend: '要导入就不用改；不要的，在表里删掉这一行再传',
  },
  'name.missing': { problem: '没有姓名', mend: '补上姓名' },
  'name.lostCharacter': {
    problem: '姓名里有一个字丢了，成了问号或方框',
    mend: '重新输入这个字，把表另存为 .xlsx 再传',
  },
  'name.odd': ({ sign }) => ({
    problem: `姓名里有少见的符号“${sign}”`,
    mend: '照身份证核对姓名；没错就不用改',
  }),
  'name.marked': ({ sign }) => ({
    problem: `姓名里有记号“${sign}”，会印到凭证上`,
    mend: '去掉记号，照身份证填姓名；要说明的写到备注列',
  }),
  'name.tooLong': ({ length, most }) => ({
    problem: `姓名有 ${length} 个字，最多 ${most} 个`,
    mend: '照身份证核对姓名，去掉多余的内容',
  }),
  'id.missing': {
    problem: '没有身份证号',
    mend: '补上身份证号；还没有的，填 J 或 L 开头的学籍号',
  },
  'id.notYet': ({ form }) => ({
    problem: `还没有身份证号，先用 ${form} 开头的学籍号`,
    mend: '现在不用改，有了身份证号再补',
  }),
  'id.format': ({ length }) => ({
    problem: length === 18 ? '身份证号里有不该有的字符' : `身份证号应为 18 位，表里是 ${length} 位`,
    mend: '照身份证逐位核对',
  }),
  'id.lostDigits': {
    problem: '身份证号被存成了数字，末几位已经丢失',
    mend: '先把这一列设为文本格式，再照身份证重填',
  },
  'id.birthImpossible': ({ part }) => ({
    problem: `身份证号里没有这样的出生${birthPart(part).name}`,
    mend: `照身份证核对第 ${birthPart(part).place}`,
  }),
  'id.birthFuture': ({ year }) => ({
    problem: `身份证号里的出生日期（${year}年）还没到`,
    mend: '照身份证核对第 7 到第 14 位',
  }),
  'id.checkDigit': ({ expected, found }) => ({
    problem: `身份证号校验不通过：末位应为 ${expected}，表里是 ${found}`,
    mend: '照身份证逐位核对，错的不一定是末位',
  }),
  'date.impossible': ({ text }) => ({
    problem: `没有“${text}”这一天`,
    mend: '改成真实的日期，例如 2026年3月2日',
  }),
  'date.unreadable': ({ text }) => ({
    problem: `日期“${text}”看不懂`,
    mend: '写成 2026年3月2日或 2026-03-02',
  }),
  'date.noDay': ({ text }) => ({
    problem: `日期“${dateIn(text)}”没有写到日`,
    mend: '照原件补全年月日，例如 2026年3月2日',
  }),
  'date.ahead': ({ date }) => ({
    problem: `日期 ${dateIn(date)}还没到`,
    mend: '照原件核对日期',
  }),
  'holder.unknown': {
    problem: '本校学籍里没有这个人',
    mend: '核对身份证号；新生先导入学籍花名册',
  },
  'holder.otherName': {
    problem: '姓名和学籍里的不一致',
    mend: '对照学籍核对姓名和身份证号，改正填错的一项',
  },
  'holder.formerName': ({ present }) => ({
    problem: `表里是曾用名，现名“${present}”`,
    mend: '可以导入，记在现名下；不用改',
  }),
  'record.repeated': (earlier) => ({
    problem: `和${earlierRow(earlier)}是同一条记录`,
    mend: '不用改，只导入一次',
  }),
  'record.repeatedOther': (earlier) => ({
    problem: `和${earlierRow(earlier)}是同一人的同一项，内容却不同`,
    mend: '留下正确的一行，删掉另一行',
  }),
  'record.known': { problem: '这条记录已经在库里', mend: '不用改，不会重复建档' },
  'record.taken': {
    problem: '同一人的这一项已有记录，内容不同',
    mend: '核对哪个对；库里的错了，请在档案记录里申请更正',
  },
  'decided.mapped': ({ text, to, by, on }) => ({
    problem: `“${text}”按“${to}”读：${by} ${dateIn(on)}的决定`,
    mend: '不用改；决定不对，请在“待定的行”里取消',
  }),
  'decided.accepted': ({ by, on }) => ({
    problem: `本来要待定，照原样接受：${by} ${dateIn(on)}的决定`,
    mend: '不用改；决定不对，请在“待定的行”里取消',
  }),
  'decided.acceptedFor': ({ by, on, reason }) => ({
    problem: `本来要待定，照原样接受：${by} ${dateIn(on)}的决定，理由：${reason}`,
    mend: '不用改；决定不对，请在“待定的行”里取消',
  }),
  'decided.returned': ({ reason, by }) => ({ problem: `${by}退回：${reason}`, mend: '按原因改好再传' }),
}
