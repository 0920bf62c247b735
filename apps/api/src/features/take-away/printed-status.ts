import { dateIn } from '@jiangji/domain/words/zh-cn/date'
import type { OwnCredential } from './queries.ts'

export interface PrintedStatus {
  /** One word across the page of what counts no longer. */
  ended: string | null
  state: string
  words: string
}

const stateWords = { valid: '有效', revoked: '已撤销', suspended: '已暂停', superseded: '已更正' } as const

/** The state on the day of printing: the only thing on paper that is not signed, and dated for that. */
export function printedStatus(
  { status, statusSince }: Pick<OwnCredential, 'status' | 'statusSince'>,
  now: Date,
): PrintedStatus {
  const today = dateIn(now.toISOString())
  const state = stateWords[status]
  if (status === 'valid') return { ended: null, state, words: `打印于 ${today}，当天状态：${state}。` }
  const since = statusSince === null ? '' : `，自 ${dateIn(statusSince.toISOString())} 起`
  return { ended: state, state, words: `打印于 ${today}，当天状态：${state}${since}。` }
}
