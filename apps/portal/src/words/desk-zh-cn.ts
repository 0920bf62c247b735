import { findings } from '@jiangji/domain/words/zh-cn/findings'
import { learnFindings } from './domain-zh-cn.ts'
import { bureau } from './zh-CN/bureau.ts'
import { college } from './zh-CN/college.ts'
import { guardianDesk } from './zh-CN/guardian-desk.ts'
import { keys } from './zh-CN/keys.ts'
import { registers } from './zh-CN/registers.ts'
import { skills } from './zh-CN/skills.ts'

learnFindings(findings)

export const words = { college, guardianDesk, keys, bureau, registers, skills }
