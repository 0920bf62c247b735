import type { DomainWords } from '../words/domain-words.ts'
import type { verify } from '../words/zh-CN/verify.ts'
import type { WordsOf } from '../words/words-of.ts'

export type VerifyWords = { page: WordsOf<typeof verify>; domain: DomainWords }
