import type { Check } from './check-answer.ts'
import type { verify } from '../words/zh-CN/verify.ts'
import type { WordsOf } from '../words/words-of.ts'

export type VerifyDomainWords = {
  verdict: (verdict: 'valid' | 'invalid' | 'undetermined') => string
  check: (check: Check) => string
  level: (level: string) => string
  assurance: (assurance: string) => string
  reason: (reason: string) => string
  field: (kind: string, field: string) => string
}

export type VerifyWords = { page: WordsOf<typeof verify>; domain: VerifyDomainWords }
