import type { OrganisationRefusalWords, Words } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'

export const keyStates: Words['keyStates'] = { active: '使用中', retired: '已停用', compromised: '已失密' }

export const organisationRefusals: OrganisationRefusalWords = {
  'key.unknown': '没有找到这把密钥或这次申请；请刷新页面再看。',
  'key.state': ({ state }) => `这把密钥现在是“${wordOf(keyStates, state)}”，不能这样处理；请刷新页面再看。`,
  'key.timeMissing': '请填从什么时候起可能失密。',
  'key.timeAhead': '失密的时间还没到；请填已经过去的时间。',
  'key.timeTooEarly': '失密的时间早于这把密钥启用的时间；请核对。',
  'key.ended': '学校已经撤并，不再签发，不能换新密钥。',
  'key.noteMissing': '请写上说明，至少 4 个字。',
  'key.alreadyOpen': '这把密钥已经有人提出申请，正在等待决定。',
  'key.decided': '这次申请已经有了决定；请刷新页面再看。',
  'key.notYours': '只有申请人自己能收回；不同意，请选“不批准”。',

  'entitlement.unknown': '没有找到这所学校或这项权限；请刷新页面再看。',
  'entitlement.reversed': '截止日期早于开始日期；请核对。',
  'entitlement.overlaps': ({ from, until }) =>
    `和已有的期限重叠：${dateIn(from)}起${until === null ? '，没有截止' : `至${dateIn(until)}`}；请换日期。`,
  'entitlement.longer': ({ until }) => `这项权限到${dateIn(until)}为止；请选更早的日期。`,
  'entitlement.endPast': ({ today }) =>
    `最后一天最早是今天（${dateIn(today)}）；已经签发的不会因此变为无效。`,

  'registry.unknown': '没有找到这所学校或这次申请；请刷新页面再看。',
  'registry.ended': ({ school }) => `${school}已经撤并；请另选一所。`,
  'registry.oneSchool': '一次只能办一所学校。',
  'registry.successorMissing': '请选由哪所学校负责。',
  'registry.successorItself': '不能由学校自己接替自己；请另选一所。',
  'registry.nameMissing': '请填新校名，2 到 60 个字。',
  'registry.nameTaken': ({ name }) => `已经有学校叫“${name}”；请核对校名。`,
  'registry.noteMissing': '请写上批文或说明，至少 4 个字。',
  'registry.alreadyOpen': '这所学校已经有申请在等待决定。',
  'registry.decided': '这次申请已经有了决定；请刷新页面再看。',
  'registry.notYours': '只有申请人自己能收回；不同意，请选“不批准”。',
}
