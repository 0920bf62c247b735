import type { BirthPart } from '../../identity/resident-id.ts'
import type { SharedFindings } from '../../import/finding.ts'
import type { FindingWords } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'

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
  'decided.mapped': ({ text, to, by, on }) => ({
    problem: `“${text}”按“${to}”读：${by} ${dateIn(on)}的决定`,
    mend: '不用改；决定不对，请在“待定的行”里取消',
  }),
  'decided.accepted': ({ by, on }) => ({
    problem: `本来要待定，照原样接受：${by} ${dateIn(on)}的决定`,
    mend: '不用改；决定不对，请在“待定的行”里取消',
  }),
  'decided.returned': ({ reason, by }) => ({ problem: `${by}退回：${reason}`, mend: '按原因改好再传' }),
}
