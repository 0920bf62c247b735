import type { Words, WordsBesideFindings } from '@jiangji/domain/words/words'
import { near } from '@jiangji/domain/words/zh-cn/near'
import { bindDomain } from './bind-domain.ts'

const source: WordsBesideFindings & Partial<Words> = { ...near }

export const domain = bindDomain(source)

/** What is found in a table is said at desks alone, and comes with their words. */
export function learnFindings(findings: Words['findings']): void {
  Object.assign(source, { findings })
}
