import { findings } from '@jiangji/domain/words/en/findings'
import { learnFindings } from './domain-en.ts'
import { bureau } from './en/bureau.ts'
import { college } from './en/college.ts'
import { guardianDesk } from './en/guardian-desk.ts'
import { keys } from './en/keys.ts'
import { registers } from './en/registers.ts'
import { skills } from './en/skills.ts'
import type { DeskWords } from './desk-words.ts'

learnFindings(findings)

export const words: DeskWords = { college, guardianDesk, keys, bureau, registers, skills }
