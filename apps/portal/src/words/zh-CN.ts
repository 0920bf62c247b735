import { domain } from './domain-zh-cn.ts'
import { corrections } from './zh-CN/corrections.ts'
import { guardian } from './zh-CN/guardian.ts'
import { life } from './zh-CN/life.ts'
import { progression } from './zh-CN/progression.ts'
import { shell } from './zh-CN/shell.ts'
import { skills } from './zh-CN/skills.ts'
import { student } from './zh-CN/student.ts'

export const words = {
  shell,
  student,
  guardian,
  life,
  corrections,
  progression,
  skills,
  domain,
}
