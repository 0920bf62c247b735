import { domain } from './domain-zh-cn.ts'
import { bureau } from './zh-CN/bureau.ts'
import { college } from './zh-CN/college.ts'
import { corrections } from './zh-CN/corrections.ts'
import { keys } from './zh-CN/keys.ts'
import { life } from './zh-CN/life.ts'
import { progression } from './zh-CN/progression.ts'
import { registers } from './zh-CN/registers.ts'
import { resume } from './zh-CN/resume.ts'
import { shell } from './zh-CN/shell.ts'
import { skills } from './zh-CN/skills.ts'
import { student } from './zh-CN/student.ts'

export const words = {
  shell,
  student,
  college,
  life,
  keys,
  bureau,
  corrections,
  registers,
  progression,
  skills,
  resume,
  domain,
}
