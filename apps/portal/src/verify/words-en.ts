import { domain } from '../words/domain-en.ts'
import { verify as page } from '../words/en/verify.ts'
import type { VerifyWords } from './verify-words.ts'

export const words: VerifyWords = { page, domain }
