import type { ProgrammeListWords } from '../words.ts'

export const programmeListRefusals: ProgrammeListWords = {
  'programmeList.header': '没有找到表头；请写上“代码”“名称”“年份”“来源”四列。',
  'programmeList.empty': '表里没有专业；请在表头下面一行一个专业。',
  'programmeList.tooLong': ({ most }) => `一次最多 ${most} 个专业；请分几次上传。`,
  'programmeList.code': ({ rows }) => `第 ${rows} 行的代码不对；请写 2 到 10 位字母、数字或短横线。`,
  'programmeList.twice': ({ rows }) => `第 ${rows} 行的代码重复；请每个代码只留一行。`,
  'programmeList.name': ({ rows }) => `第 ${rows} 行没有名称，或者太长；请补上。`,
  'programmeList.level': ({ rows, text }) =>
    `第 ${rows} 行的培养层级“${text}”看不懂；请写中级工、高级工、预备技师（技师），几个之间用顿号。`,
  'programmeList.year': ({ rows }) => `第 ${rows} 行的年份不对；请写四位数的年份。`,
  'programmeList.source': ({ rows }) => `第 ${rows} 行没有来源；请写文件名称或文号，4 到 200 个字。`,
  'programmeList.unknown': '没有找到这份目录；请刷新页面再看。',
  'programmeList.decided': '这份目录已经有了决定；请刷新页面再看。',
  'programmeList.notYours': '只有上传的人能收回；不同意的，请点“退回”。',
  'programmeList.reasonMissing': '请写上退回的理由，至少 4 个字。',
  'programmeList.noCatalogue': '请至少选一份专业目录。',
}
