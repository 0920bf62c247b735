import type { Facts } from '@jiangji/domain/decision'
import type { CheckCode } from '@jiangji/domain/verification/check'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { Words } from '@jiangji/domain/words/words'
import { refusals, type RefusalCode } from './words.ts'

/** The sentence of a check in both languages. */
export function sayCheck(code: CheckCode, facts: Facts) {
  return { 'zh-CN': inWords(zhCN, code, facts), en: inWords(en, code, facts) }
}

/** The sentence of a refusal in both languages. */
export function sayRefusal(code: RefusalCode, facts: Facts) {
  const [chinese, english] = refusals[code](facts)
  return { 'zh-CN': chinese, en: english }
}

function inWords({ checks }: Words, code: CheckCode, facts: Facts): string {
  const word = checks[code]
  return typeof word === 'string' ? word : word(facts)
}
