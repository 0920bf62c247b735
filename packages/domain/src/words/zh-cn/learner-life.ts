import type { LearnerRefusalWords, Words } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'
import { enrolmentStates } from './people.ts'
import { programmeListRefusals } from './programme-list.ts'

export const enrolmentActs: Words['enrolmentActs'] = {
  leave: '休学',
  resume: '复学',
  retain: '保留学籍',
  repeat: '留级',
  'move-class': '换班',
  'change-programme': '转专业',
  'rename-programme': '专业更名',
  renumber: '换学号',
  'join-general': '转入综合高中班',
  'rejoin-vocational': '转回中职',
  'to-general-school': '转普通高中',
  'transfer-out': '转出',
  'transfer-in': '转入',
  withdraw: '退学',
  expel: '开除学籍',
  graduate: '毕业',
  complete: '结业',
  'leave-early': '肄业',
}

export const personActs: Words['personActs'] = {
  rename: '改名',
  'id-number': '更正身份证号',
  merge: '合并为一人',
  unmerge: '取消合并',
}

export const learnerRefusals: LearnerRefusalWords = {
  ...programmeListRefusals,
  'enrolment.unknown': '没有找到这名学生的学籍；请刷新页面再看。',
  'enrolment.state': ({ act, state }) =>
    `学籍现在是“${wordOf(enrolmentStates, state)}”，不能办${wordOf(enrolmentActs, act)}；请核对。`,
  'enrolment.dateAhead': '生效日期还没到；请填今天或以前的日期。',
  'enrolment.dateTooEarly': ({ date }) => `生效日期早于${dateIn(date)}的入学或上一次异动；请核对。`,
  'enrolment.reasonMissing': '请写上原因，至少 2 个字。',
  'enrolment.documentMissing': '开除学籍要有处分决定的文号；请填上。',
  'enrolment.classMissing': '请填新的班级。',
  'enrolment.numberMissing': '请填新的学号。',
  'enrolment.numberTaken': '这个学号是别的学生的，或者以前是；请换一个。',
  'enrolment.onlyOne': '换学号一次只能办一名学生。',
  'enrolment.programmeUnknown': '专业目录里没有这个代码；请核对。',
  'enrolment.notSecondary': '只有中职阶段的学生能在综合高中、普通高中和中职之间转；请核对。',
  'enrolment.nothing': '和现在的学籍一样，没有要改的；请核对。',
  'enrolment.merged': '这条学籍已并入另一个人；请在那一条上办理。',
  'enrolment.undoOver': '办理已过 24 小时，或者已经撤回；要改，请再办一次异动。',
  'enrolment.changedSince': ({ name }) => `${name}的学籍后来又有变动，不能撤回；请再办一次异动。`,

  'person.unknown': '没有找到这名学生或这次申请；请刷新页面再看。',
  'person.nameMissing': '请填新的姓名，2 到 100 个字。',
  'person.sameName': '新姓名和现在的一样；请核对。',
  'person.idNumber': '身份证号不对；请照身份证核对 18 位号码。',
  'person.sameIdNumber': '和现在的身份证号一样；请核对。',
  'person.idTaken': '这个身份证号已经有档案；如果是同一个人，请申请合并。',
  'person.noteMissing': '请写上依据的材料，至少 4 个字。',
  'person.elsewhere': '这名学生现在在别的学校就读；请由那所学校办理。',
  'person.alreadyOpen': '这名学生已经有申请在等待决定。',
  'person.decided': '这次申请已经有了决定；请刷新页面再看。',
  'person.notYours': '只有申请人自己能收回；不同意，请选“不批准”。',
  'person.itself': '要合并的是同一条学籍；请另选一条。',
  'person.otherName': '两条学籍的姓名不同；先办改名，再合并。',
  'person.chained': '其中一条已经合并过；请先取消原来的合并。',
  'person.notMerged': '这两条学籍没有合并过；请刷新页面再看。',
  'person.bothEnrolled': '两所学校都写着在读；请先由一所学校办理转出、毕业或退学，再合并。',
  'person.notFoundAt': ({ place }) =>
    `${place === 'main' ? '第一所' : '第二所'}学校没有这个学号和姓名的学生；请核对学号和现在的姓名。`,

  'transfer.unknown': '没有找到这次转学申请；请刷新页面再看。',
  'transfer.row': '这一行不是等待转学的学生；请刷新页面再看。',
  'transfer.alreadyAsked': '这一行已经申请过转学；请在“转学”里看进度。',
  'transfer.state': '这次转学申请已经处理过；请刷新页面再看。',
  'transfer.consentWaits': ({ until }) =>
    `这名学生还没有在自己的账号里答复；请等到${dateIn(until)}，过了这一天可以凭书面同意办理。`,
  'transfer.consentOnPaper': '没有本人在账号里的同意；请在“文号”里写上书面同意的编号或材料名。',
  'transfer.noteMissing': '不同意转出，请写上理由，至少 4 个字。',
}
