import { guardian } from './zh-CN/guardian.ts'
import { progression } from './zh-CN/progression.ts'
import { resume } from './zh-CN/resume.ts'
import { sharing } from './zh-CN/sharing.ts'
import { skills } from './zh-CN/skills.ts'

export const words = { guardian, progression, sharing, skills, resume }
