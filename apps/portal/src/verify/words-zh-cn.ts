import { domain } from '../words/domain-zh-cn.ts'
import { verify as page } from '../words/zh-CN/verify.ts'
import type { VerifyWords } from './verify-words.ts'

export const words: VerifyWords = { page, domain }
