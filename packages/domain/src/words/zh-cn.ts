import type { Words } from './words.ts'
import { findings } from './zh-cn/findings.ts'
import { near } from './zh-cn/near.ts'

export const zhCN: Words = { ...near, findings }
