import { wordOf } from '../word-of.ts'
import type { CorrectionRefusalWords } from '../words.ts'
import { recordStates } from './record.ts'

export const correctionRefusals: CorrectionRefusalWords = {
  'correctionRequest.unknown': '没有找到这次申请；请刷新页面再看。',
  'correctionRequest.notIssued': ({ state }) =>
    `这条记录现在是“${wordOf(recordStates, state)}”，不能申请更正；请看最新的那一条。`,
  'correctionRequest.alreadyOpen': '这条记录已经有一份申请在办；有了结果再申请。',
  'correctionRequest.decided': '这份申请已经有了结果；请刷新页面再看。',
  'correctionRequest.fieldUnknown': '这条记录没有这一项；请刷新页面重新选。',
  'correctionRequest.textMissing': '请写上应该是什么、凭什么这样说。',
  'correctionRequest.textTooLong': ({ most, length }) =>
    `每一项最多 ${most} 个字，现在有 ${length} 个；请写短一些。`,
  'correctionRequest.holdsIdNumber': '请不要写身份证号，学校已经有；删掉再提交。',
  'correctionRequest.reasonMissing': '请写上为什么不改，至少 4 个字，学生会看到。',
  'slip.learnerUnknown': '本校学籍里没有这个学生；请刷新页面再选。',
  'slip.elsewhere': '这个学生已经离开本校，账号请到现在就读的学校办理。',
  'slip.tooMany': ({ most }) => `这个学生今天已经补发 ${most} 次；请明天再办，或先核对是不是本人来领的。`,
}
