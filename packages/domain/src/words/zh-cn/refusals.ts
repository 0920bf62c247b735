import type { Words } from '../words.ts'
import { megabytes } from '../megabytes.ts'
import { wordOf } from '../word-of.ts'
import { closingRefusals } from './closing.ts'
import { correctionRefusals } from './correction.ts'
import { reminderRefusals } from './reminder-refusals.ts'
import { dateIn } from './date.ts'
import { everyField } from './fields.ts'
import { kinds } from './kinds.ts'
import { guardianRefusals } from './guardian.ts'
import { learnerRefusals } from './learner-life.ts'
import { organisationRefusals } from './organisation.ts'
import { enrolmentStates } from './people.ts'
import { recordStates } from './record.ts'
import { registerRefusals } from './register.ts'

const fields = (keys: string) =>
  keys
    .split(/[、,，+ ]+/)
    .map((key) => wordOf(everyField, key))
    .join('、')

const kindName = (kind: string) => (kind in kinds ? kinds[kind as keyof typeof kinds].name : kind)

export const refusals: Words['refusals'] = {
  'permission.signIn': '请先登录。',
  'permission.denied': '你的职务不能做这件事；需要的话，请联系学校管理员。',
  'permission.samePerson': '要由另一个人来做：自己录入、提交或申请的，不能自己审核。',
  'permission.organisation': '你在这所学校没有职务；请换一所学校，或联系学校管理员。',

  'vcApi.key': '密钥没有带或不对，请放在“Authorization: Bearer …”里。',
  'request.malformed': () => '填的内容有问题，没有保存；核对后再试，还不行请刷新页面。',
  'request.unknown': '没有这个地址；请刷新页面再试。',
  'database.away': '数据库暂时连不上，没有保存；请稍后再试。',
  failure: ({ requestId }) =>
    `服务器出了故障，这一步没有完成；请稍后再试${requestId ? `，还不行请告诉管理员编号 ${requestId}` : ''}。`,
  slowDown: ({ seconds }) => `试得太快了；请等 ${seconds} 秒再试。`,

  'signIn.wrong': '学校、学号（工号）或密码不对；请核对后再试。',
  'password.tooShort': ({ least, length }) => `密码至少 ${least} 个字符，现在是 ${length} 个；请再加几个。`,
  'password.tooLong': ({ most, length }) => `密码最多 ${most} 个字符，现在是 ${length} 个；请短一些。`,
  'password.tooCommon': '这个密码容易被猜到；请避开连续的数字、常用词、自己的姓名和学号。',

  'activation.unknown': '激活码或姓名不对，或者激活码已经用过、过期；请核对，或找学校要新的。',
  'activation.guardianNeeded':
    '未满 14 周岁，要监护人先凭学校发的监护人条开通账号并同意；没有条，请联系学校。',
  'activation.taken': '这个学号已经开通过账号；请直接登录。',
  'activationCode.format': () => '激活码是 10 个字母和数字；请照激活条核对。',

  'code.malformed': '核验码不对；请照证书核对 13 位核验码。',
  'shareCode.format': ({ length }) => `核验码是 13 位，现在是 ${length} 位；请核对。`,
  'shareCode.check': '核验码抄错了；请对照原件核对。',
  'check.nameMissing': '请填持有人的姓名。',
  'check.lastFourMalformed': '身份证号后四位不对；应为 4 个数字，末位可以是 X。',

  'record.unknown': '没有找到这条记录；请回到列表刷新再看。',
  'record.kindUnknown': ({ kind }) => `没有“${kindName(kind)}”这一类记录；请刷新页面再选。`,
  'record.holderUnknown': '本校学籍里没有这个学号；请核对学号，新生先导入学籍花名册。',
  'record.claims': ({ field }) =>
    field === null ? '填的内容有问题；请逐项核对。' : `“${fields(field)}”填得不对；请核对后再提交。`,
  'record.state': ({ state }) =>
    `这条记录现在是“${wordOf(recordStates, state)}”，不能这样处理；请刷新页面再看。`,
  'record.dateAhead': ({ issuedOn }) => `发证日期 ${dateIn(issuedOn)}还没到；到那一天再签发。`,
  'number.taken': '这个证书编号已经用在另一条记录上；请照证书核对编号。',
  'team.memberUnknown': ({ studentNumber }) => `本校没有学号 ${studentNumber}；请核对队员的学号。`,
  'team.memberTwice': ({ studentNumber }) => `学号 ${studentNumber} 写了两次；请去掉一个。`,
  'team.notATeam': '写的是个人奖，却有别的队员；请改成团体，或者去掉队员。',

  'contest.nothing': '选中的结果都已经处理过，或者不归你单位确认；请刷新页面再看。',
  'contest.reasonMissing': '请写明为什么不予确认，至少四个字，学校要看到。',

  'share.unknown': '没有找到这次分享；请刷新页面再看。',
  'share.alreadyWithdrawn': '这次分享已经收回，不用再收回。',
  'share.alreadyFrozen': '这次分享已经冻结，不用再冻结。',
  'share.notFrozen': '这次分享没有冻结，对方本来就能看。',
  'share.ended': '这次分享已经到期或收回，不能再冻结、解冻；还要给对方看，请重新分享一次。',
  'share.recordNotIssued': ({ state }) =>
    `这条记录现在是“${wordOf(recordStates, state)}”，签发以后才能分享。`,
  'share.recipientMissing': '请填给谁看。',
  'share.recipientTooLong': ({ most, length }) =>
    `“给谁看”最多 ${most} 个字，现在是 ${length} 个；请短一些。`,
  'share.purposeMissing': '请填做什么用。',
  'share.purposeTooLong': ({ most, length }) =>
    `“做什么用”最多 ${most} 个字，现在是 ${length} 个；请短一些。`,
  'share.days': ({ least, most }) => `分享的天数应在 ${least} 到 ${most} 天之间；请改一下。`,
  'share.pin': ({ digits }) => `查看密码要是 ${digits} 位数字。`,
  'share.contact': '联系方式填手机号、座机号（区号在前）或邮箱。',
  'share.none': '先选至少一条记录。',
  'share.tooMany': ({ most }) => `一次最多分享 ${most} 条记录。`,
  'share.recordTwice': '同一条记录选了两次，请去掉一次。',
  'check.pinMalformed': '查看密码是 6 位数字。',
  'share.fieldUnknown': () => '选的内容里有一项这条记录没有；请刷新页面重新选。',
  'share.fieldTwice': '同一项选了两次；请刷新页面重新选。',
  'share.noKey': '学校现在没有能用的签章密钥，不能只出示一部分；可以选“全部”，分享学校原来签好的整张凭证。',

  'batch.unknown': '没有找到这次导入；请回到列表刷新再看。',
  'batch.state': () => '这一批已经有人处理过，现在不能这样做；请刷新页面再看。',
  'batch.nothingToSubmit': '没有可以导入的行；请改好退回的行再传。',
  'batch.undoOver': '已经过了可以撤回的时间；有错的学籍请按学籍异动办理。',
  'batch.mapping': ({ fields: missing }) => `还缺这些列：${fields(missing)}；请指明是表里的哪一列。`,
  'batch.columnTwice': ({ field }) =>
    `${field ? `“${fields(field)}”` : '同一项'}选了两列；请只留一列，另一列选“不导入”。`,
  'batch.notYours': '这一批不是你提交的；请提交的人撤回，或请审核退回。',

  'held.unknown': '没有找到这些待定的行，可能已经有人处理；请刷新页面再看。',
  'held.notMapped': '这一类待定的行不能对应到别的内容；请改好表再传，或退回。',
  'held.notAccepted': '这一类待定的行不能照原样接受；请改好表再传，或退回。',
  'held.notTarget': '目录里没有这一项；请从查到的里面选。',
  'held.decided': '这一项已经有决定；要改，请先在“记住的决定”里取消。',
  'held.notDecided': '没有找到这个决定，可能已经取消；请刷新页面再看。',
  'held.reasonMissing': '写上退回的原因，经办好改。',
  'held.whyMissing': '写上为什么可以接受，至少 4 个字，例如“已核对证书原件”。',

  'import.kindUnknown': () => '不能导入这一类表；请从列出的类别里选一类。',
  'import.noFile': '没有收到文件；请重新选一张表。',
  'import.tooLarge': ({ limit }) => `文件太大，最大 ${megabytes(limit)} MB；请拆成几张表再传。`,
  'import.header': ({ missing }) =>
    `没有找到表头${missing ? `，缺这些列：${fields(missing)}` : ''}；请核对选的类别，或在表里补上列名。`,

  'workbook.tooLarge': ({ limit }) =>
    `文件太大${limit ? `，最大 ${megabytes(limit)} MB` : ''}；请拆成几张表再传。`,
  'workbook.tooSlow': '这张表读得太久，已经停下；请用表格软件另存一份，或拆成几张表再传。',
  'workbook.tooManyRows': ({ limit }) => `行数太多，最多 ${limit} 行；请拆成几张表再传。`,
  'workbook.tooManyColumns': ({ limit }) => `列数太多，最多 ${limit} 列；请删掉用不到的列再传。`,
  'workbook.zipBomb': () => '文件展开后大得不正常，没有读；请用表格软件另存一份再传。',
  'workbook.password': '文件有密码；请打开后在“另存为”里去掉密码再传。',
  'workbook.damaged': ({ row }) =>
    `文件坏了${row ? `，读到第 ${row} 行读不下去` : '，读不出来'}；请用表格软件打开，另存一份再传。`,
  'workbook.empty': '表是空的；请核对选的文件。',
  'workbook.notAWorkbook': ({ found }) =>
    found === 'html'
      ? '这不是真正的表格文件；请用 WPS 或 Excel 打开后另存为 .xlsx 再传。'
      : '这不是表格文件；请选 .xlsx、.xls 或 .csv。',
  'workbook.encoding': '文字编码认不出来；请用表格软件打开，另存为 .xlsx 再传。',

  'class.unknown': '没有找到这个班，或者它不归你管；请回到班级列表再看。',
  'class.noTeacher': '这个人现在不是本校的班主任；请先给他班主任的职务。',

  'approval.reasonMissing': '请写上退回的原因。',
  'approval.returnsAll': '选中的是这一批的全部记录，请直接退回整批。',
  'approval.recordGone': '选中的记录有的已不在等待审核，请刷新后重新选。',

  'change.unknown': '没有找到这次申请；请刷新页面再看。',
  'change.decided': '这次申请已经有了决定；请刷新页面再看。',
  'change.alreadyOpen': '这条记录已有一份申请在等待决定，等它有了结果再申请。',
  'change.reason': '这个原因用不在这里；请重新选一个。',
  'change.noteMissing': '请写上说明，至少 4 个字。',
  'change.notYours': '只有申请人自己能收回；不同意，请选“不批准”。',
  'change.nothing': '这些记录现在都不能这样处理；请看看它们的状态再选。',
  'change.tooLate': ({ state }) =>
    state === 'open'
      ? '这次申请还没有批准；不要了，请收回申请。'
      : '已经过了可以停下的时候；请刷新页面再看。',
  'change.notOfTwo': '只有申请人和批准人能停下；请找他们。',
  'correction.nothing': '内容和原来一样，没有要更正的；请改好再提交。',
  'correction.underway': '这条记录的更正已经批准，正在签发或等主办单位确认；请等签发完再办。',
  'correction.overtaken':
    '批准更正以后，原来那条记录又有了变动，这份更正不再签发；请退回，需要时重新申请更正。',

  ...organisationRefusals,
  ...learnerRefusals,
  ...guardianRefusals,
  ...registerRefusals,
  'skill.draftUnknown': '有的条目找不到，或者不是草稿；请刷新页面再办。',
  ...closingRefusals,
  ...correctionRefusals,
  ...reminderRefusals,
  'document.notAttending': ({ state }) =>
    `你现在的学籍状态是“${wordOf(enrolmentStates, state)}”，不能开在读证明；不对的话，请联系学校教务处。`,
  'document.noCourses': '这所学校还没有签发过你的课程成绩，开不了成绩单；请问学校教务处。',
  'document.tooManyCourses': ({ most, count }) =>
    `一份成绩单最多 ${most} 门课，你有 ${count} 门；请找学校教务处分学年开。`,
  'document.notEnrolled': '你不在这所学校的学籍里；请刷新页面再选。',
  'document.tooMany': ({ most }) => `今天已经开过 ${most} 份，明天再开；开过的可以再下载。`,
  'document.shareUnknown': '这次分享已经到期或收回，二维码不能再用；请新建一个再下载。',

  'resume.lineUnknown': '有一条记录不在你的档案里，请刷新后再选。',
  'resume.lineTwice': '同一条记录选了两次，请去掉一次。',
  'resume.lineEnded': '有一条记录已撤销、已暂停或已更正，不能写进简历，请去掉它再保存。',

  'issue.dayPast': ({ today }) => `签发的日子不能早于今天（${dateIn(today)}）；请另选一天。`,
  'issue.dayTooFar': ({ last }) => `签发最晚可以排到${dateIn(last)}；请选早一些的日子，或到时再审核。`,
  'issue.approverLeft': '审核这一批的老师已经没有审核权限，没有签发；请另一位审核再审一次，或退回。',
  'issue.stopped': ({ by, reason }) =>
    `${by}停下了签发：${reason}。已签发的仍然有效；其余的等审核重新签发，或退回给经办。`,
  'issue.nothingToStop': '这一批没有排签发日，也没有在签发，不用停；请刷新页面再看。',
  'issue.stopReasonMissing': '请写上为什么停下。',
  'issue.noKey': '学校还没有能用的签章密钥，不能签发；请联系学校管理员。',
  'issue.notEntitled': ({ kind }) => `学校没有签发${kindName(kind)}的权限；请联系教育局登记。`,
}
