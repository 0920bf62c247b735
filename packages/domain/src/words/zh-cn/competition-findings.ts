import type { CompetitionFindings } from '../../competition/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

export const competitionFindings: FindingWords<CompetitionFindings> = {
  'contest.missing': { problem: '没有赛事名称', mend: '照获奖证书补上赛事名称' },
  'contest.level': ({ text, levels }) => ({
    problem: `没有“${text}”这个级别`,
    mend: `改成其中一个：${levels}`,
  }),
  'contest.levelMissing': ({ levels }) => ({ problem: '没有赛事级别', mend: `填上级别：${levels}` }),
  'contest.group': ({ text }) => ({
    problem: `组别“${text}”不认识，没有记下`,
    mend: '写成中职组、高职组、本科组或师生同赛；不分组就留空',
  }),
  'contest.edition': ({ text }) => ({
    problem: `赛事年度“${text}”看不懂`,
    mend: '写成四位年份，例如 2025',
  }),
  'contest.editionLate': ({ edition, date }) => ({
    problem: `赛事是 ${edition} 年的，获奖日期却是 ${dateIn(date)}`,
    mend: '照获奖证书核对年度和日期',
  }),
  'event.missing': { problem: '没有赛项名称', mend: '照获奖证书补上赛项名称' },
  'event.unknown': ({ code }) => ({
    problem: `赛项目录里没有编号 ${code}`,
    mend: '照获奖证书核对编号；没错就不用改',
  }),
  'event.differs': ({ code, catalogue }) => ({
    problem: `编号 ${code} 在赛项目录里是“${catalogue}”`,
    mend: '照获奖证书核对编号和赛项名称；没错就不用改',
  }),
  'award.missing': { problem: '没有奖项', mend: '照获奖证书补上奖项' },
  'award.unknown': ({ text }) => ({
    problem: `奖项“${text}”不知道相当于几等奖`,
    mend: '照获奖证书核对；没写错的，请选定它相当于几等奖，或者照原样收下',
  }),
  'award.levelUnknown': ({ text }) => ({
    problem: `折算等次“${text}”不认识`,
    mend: '写成一等、二等、三等或优秀，没有就留空',
  }),
  'award.repeated': (earlier) => ({
    problem: `和${earlierRow(earlier)}是同一个奖、同一个人`,
    mend: '不用改，只导入一次',
  }),
  'award.known': { problem: '这个奖已经在库里', mend: '不用改，不会重复建档' },
  'award.numberRepeated': (earlier) => ({
    problem: `证书编号和${earlierRow(earlier)}重复，内容却不同`,
    mend: '对照两张证书改正编号；同一个团体奖，两行的形式都写“团体”，奖项和日期也要相同',
  }),
  'award.joined': (earlier) => ({
    problem: `没有证书编号，和${earlierRow(earlier)}算作同一个团体奖`,
    mend: '同一队的不用改；不是一队，请补上各自的证书编号',
  }),
  'participation.unknown': ({ text }) => ({
    problem: `参赛形式“${text}”不认识`,
    mend: '写成个人或团体',
  }),
  'participation.several': ({ count }) => ({
    problem: `写的是个人，却有 ${count} 个选手`,
    mend: '一队的改成团体；各人得各人的奖，请分行填写',
  }),
  'members.count': ({ names, numbers }) => ({
    problem: `有 ${names} 个选手、${numbers} 个身份证号`,
    mend: '一个选手一个身份证号，顺序一致，中间用顿号隔开',
  }),
  'members.tooMany': ({ most, count }) => ({
    problem: `一格里有 ${count} 个选手，最多 ${most} 个`,
    mend: '分成几行填写，证书编号写同一个',
  }),
  'member.twice': ({ name }) => ({
    problem: `同一个身份证号写了两次（${name}）`,
    mend: '照身份证核对每个选手的号码，多写的去掉',
  }),
  'member.unknown': ({ name }) => ({
    problem: `本校学籍里没有选手“${name}”`,
    mend: '核对身份证号；新生先导入学籍花名册，外校队员和教师请从这一格去掉',
  }),
  'member.otherName': ({ name }) => ({
    problem: `选手“${name}”的姓名和学籍里的不一致`,
    mend: '对照学籍核对姓名、身份证号和先后顺序',
  }),
  'member.formerName': ({ name, present }) => ({
    problem: `选手“${name}”是曾用名，现名“${present}”`,
    mend: '可以导入，记在现名下；不用改',
  }),
  'roles.count': ({ roles, names }) => ({
    problem: `有 ${names} 个选手、${roles} 个分工，对不上，分工没有记下`,
    mend: '一个选手一个分工，顺序一致；不记分工就不用改',
  }),
  'teamSize.wrong': ({ text }) => ({
    problem: `团队人数“${text}”不对`,
    mend: '写成数字，不少于这一行的选手数；没有就留空',
  }),
  'awardedOn.missing': { problem: '没有获奖日期', mend: '照获奖证书补上年月日' },
  'awardedOn.noDay': ({ text }) => ({
    problem: `获奖日期“${text}”没有写到日`,
    mend: '照获奖证书补全年月日，例如 2026年3月2日',
  }),
  'awardedOn.future': ({ date }) => ({
    problem: `获奖日期 ${dateIn(date)}还没到`,
    mend: '照获奖证书核对日期',
  }),
  'awardedOn.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `获奖日期 ${dateIn(date)}早于入学（${dateIn(enrolledOn)}）`,
    mend: '核对获奖日期；确实是入学前得的，不用改',
  }),
}
