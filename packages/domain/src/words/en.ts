import type { Words } from './words.ts'
import { findings } from './en/findings.ts'
import { near } from './en/near.ts'

export const en: Words = { ...near, findings }
