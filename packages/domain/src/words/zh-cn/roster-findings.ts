import type { RosterFindings } from '../../learner/findings.ts'
import type { FindingWords } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { enrolmentStates } from './people.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

const told = (text: string) => (text.includes('-') ? dateIn(text) : text)

const printedLists = new Map<string, string>([
  ['moe-2021', '专业目录（2021年）'],
  ['technician', '技工院校专业目录'],
  ['both', '专业目录（2021年）和技工院校专业目录'],
  ['none', '本校用的专业目录'],
])
// Rows that were judged before the lists had names say none.
const listIn = (lists: string) => printedLists.get(lists) ?? '专业目录'
const checkIn = (lists: string, what: string) =>
  lists === 'none' ? '目录还没有上传；请教育局先上传并批准' : `照${listIn(lists)}${what}`

export const rosterFindings: FindingWords<RosterFindings> = {
  'sex.unreadable': ({ text }) => ({ problem: `性别“${text}”看不懂`, mend: '写成男或女' }),
  'sex.contradictsId': {
    problem: '性别和身份证号对不上',
    mend: '照身份证核对性别和身份证号第 17 位',
  },
  'id.repeated': (earlier) => ({ problem: `和${earlierRow(earlier)}是同一个人`, mend: '不用改，只导入一次' }),
  'id.repeatedOtherName': (earlier) => ({
    problem: `身份证号和${earlierRow(earlier)}相同，姓名却不同`,
    mend: '照身份证核对两行，改正填错的一项',
  }),
  'id.repeatedOtherData': (earlier) => ({
    problem: `和${earlierRow(earlier)}是同一个人，其他内容却不同`,
    mend: '留下正确的一行，删掉另一行',
  }),
  'learner.guardianNeeded': ({ age }) => ({
    problem: `只有 ${age} 周岁，未满 14 周岁`,
    mend: '可以导入；账号要由监护人开通，请通知家长',
  }),
  'learner.elsewhere': {
    problem: '这个人在别的学校有学籍',
    mend: '点“申请转入”，等那所学校同意；没有转学的，核对身份证号',
  },
  'learner.continues': {
    problem: '这个人在别的学校读完或离校了，档案会接着用',
    mend: '可以导入；不会另建一份档案',
  },
  'learner.beginsAgain': ({ state }) => ({
    problem: `这个人在本校的学籍是“${wordOf(enrolmentStates, state)}”，这一行是新的学籍`,
    mend: '可以导入；原来的学籍留着，档案接着用',
  }),
  'learner.otherName': {
    problem: '这个身份证号在库里是另一个姓名',
    mend: '照身份证核对姓名和身份证号；改过名的，在学籍里申请改名',
  },
  'learner.unchanged': { problem: '这个人的学籍已经在库里，内容相同', mend: '不用改，不会重复建档' },
  'enrolment.differs': ({ current, given }) => ({
    problem: `学籍里现在是“${told(current)}”，表里是“${told(given)}”`,
    mend: '核对哪个对；学籍有变动的，点“办理异动”',
  }),
  'stateNumber.format': ({ length }) => ({
    problem: length === 19 ? '全国学籍号的写法不对' : `全国学籍号应为 19 位，表里是 ${length} 位`,
    mend: '照学籍系统核对：G、J 或 L 开头，后面 18 位',
  }),
  'stateNumber.otherId': {
    problem: '全国学籍号里的身份证号和身份证号一列不同',
    mend: '照身份证核对，改正填错的一列',
  },
  'studentNumber.missing': { problem: '没有学号', mend: '补上学号' },
  'studentNumber.lostDigits': {
    problem: '学号被存成了数字，末几位已经丢失',
    mend: '先把这一列设为文本格式，再重填学号',
  },
  'studentNumber.format': ({ text }) => ({
    problem: `学号“${text}”里有不能用的字符`,
    mend: '去掉特殊符号，最长 40 位',
  }),
  'studentNumber.repeated': (earlier) => ({
    problem: `学号和${earlierRow(earlier)}重复`,
    mend: '核对两行的学号，改正填错的一行',
  }),
  'studentNumber.taken': {
    problem: '这个学号在本校已经是另一个人的',
    mend: '核对学号和身份证号',
  },
  'programme.missing': { problem: '没有专业代码', mend: '补上专业代码' },
  'programme.unknown': ({ code, suggestion, lists }) => ({
    problem: `${listIn(lists)}里没有代码“${code}”`,
    mend: suggestion === null ? checkIn(lists, '核对代码') : checkIn(lists, `核对，可能是 ${suggestion}`),
  }),
  'programme.nameUnknown': ({ name, suggestion, lists }) => ({
    problem: `${listIn(lists)}里没有“${name}”`,
    mend:
      suggestion === null
        ? checkIn(lists, '核对名称，或补上专业代码')
        : checkIn(lists, `核对，可能是“${suggestion}”`),
  }),
  'programme.ambiguous': ({ name, codes }) => ({
    problem: `“${name}”在专业目录里不止一个`,
    mend: `补上专业代码，从这些里选：${codes}`,
  }),
  'programme.fromName': ({ code }) => ({
    problem: `没有专业代码，按专业名称认作 ${code}`,
    mend: '核对代码；没错就不用改',
  }),
  'programme.otherName': ({ code, catalogue }) => ({
    problem: `代码 ${code} 在专业目录里叫“${catalogue}”`,
    mend: '核对代码和名称；没错就不用改',
  }),
  'className.missing': { problem: '没有班级', mend: '补上班级' },
  'enrolledOn.missing': { problem: '没有入学时间', mend: '补上入学的年和月，例如 2025年9月' },
  'enrolledOn.ahead': ({ date }) => ({
    problem: `入学时间 ${dateIn(date)}还没到`,
    mend: '核对入学时间；新生还没报到的，没错就不用改',
  }),
  'enrolledOn.future': ({ date }) => ({ problem: `入学时间 ${dateIn(date)}还早`, mend: '核对入学的年和月' }),
  'enrolledOn.beforeBirth': ({ date }) => ({
    problem: `入学时间 ${dateIn(date)}和出生日期对不上`,
    mend: '核对入学时间和身份证号',
  }),
  'years.unreadable': ({ text }) => ({ problem: `学制“${text}”看不懂`, mend: '写成年数，例如 3' }),
  'state.unknown': ({ text }) => ({
    problem: `学籍状态“${text}”不认识`,
    mend: '写成在读、休学、复学、转出、退学、结业或毕业',
  }),
  'track.unknown': ({ text }) => ({
    problem: `学籍类别“${text}”不认识，按中职导入`,
    mend: '综合高中班的写综合高中，其他的写中职或留空',
  }),
  'trainingLevel.unknown': ({ text }) => ({
    problem: `培养层级“${text}”看不懂，没有记下`,
    mend: '写成中级工班、高级工班或预备技师（技师）班',
  }),
  'trainingLevel.otherSchool': {
    problem: '这个专业不在技工院校专业目录里，培养层级没有记下',
    mend: '核对专业；不是技工的，这一列留空',
  },
  'trainingLevel.notInList': ({ levels }) => ({
    problem: `技工院校专业目录里，这个专业只有${levels}`,
    mend: '核对培养层级；没错就不用改',
  }),
  'phone.odd': ({ length }) => ({
    problem: `电话号码有 ${length} 位，不像手机号或座机号`,
    mend: '核对号码；没错就不用改',
  }),
}
