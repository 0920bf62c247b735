import type { DomainWords } from './domain-words.ts'
import type { WordsOf } from './words-of.ts'
import type { words } from './zh-CN.ts'

export type AppWords = Omit<WordsOf<typeof words>, 'domain'> & { domain: DomainWords }
